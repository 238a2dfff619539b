// The least that a process can do: what bench/peers sets cold commands against.
int main() {
  return 0;
}
