// SIGINT, SIGTERM and SIGHUP as a wish to stop that is asked for at times when stopping does no
// harm.
#pragma once

namespace mmdc_cpp {

/// From now on these signals don't end the program.
void catch_interrupts();

/// They do again. Those that there were are still known of.
void release_interrupts();

/// True once there was one. May be called by any thread.
bool is_interrupted();

/// A descriptor that can be read from as soon as there was one.
int interrupt_descriptor();

/// Returns when there is something to read from a descriptor, or its end. False if there was an
/// interrupt. May be called by any thread.
bool wait_to_read(int from);

/// The same for writing, or for that nobody reads any more.
bool wait_to_write(int to);

/// Ends the program by the signal that there was.
[[noreturn]] void end_by_interrupt();

}  // namespace mmdc_cpp
