/* The interface for C, used from C. Prints what does not hold. */
#include <stdio.h>
#include <string.h>

#include <mmdc/c.h>

static int failures = 0;

#define EXPECT(condition)                                                \
  do {                                                                   \
    if (!(condition)) {                                                  \
      printf("%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);     \
      ++failures;                                                        \
    }                                                                    \
  } while (0)

static void draws_and_tells_what_is_where(void) {
  const char* text = "graph LR\nA[One] --> B[Two]\n";
  mmdc_drawing* drawing = mmdc_draw(text, strlen(text), NULL);
  const mmdc_element* node = NULL;
  const mmdc_element* hit;
  size_t length = 0;
  size_t i;
  char* svg;
  EXPECT(mmdc_drawing_ok(drawing));
  EXPECT(mmdc_drawing_width(drawing) > 100 && mmdc_drawing_height(drawing) > 50);
  EXPECT(mmdc_drawing_element_count(drawing) == 3);
  EXPECT(mmdc_drawing_element(drawing, 3) == NULL);
  for (i = 0; i < mmdc_drawing_element_count(drawing); ++i) {
    const mmdc_element* one = mmdc_drawing_element(drawing, i);
    if (one->kind == MMDC_NODE && strcmp(one->id, "B") == 0) node = one;
  }
  EXPECT(node != NULL && strcmp(node->text, "Two") == 0 && text[node->begin] == 'B');
  hit = mmdc_drawing_hit_test(drawing, node->x + node->width / 2, node->y + node->height / 2, 3);
  EXPECT(hit == node);
  EXPECT(strcmp(mmdc_element_kind_name(hit->kind), "node") == 0);
  EXPECT(mmdc_element_kind_name((mmdc_element_kind)99) == NULL);
  EXPECT(mmdc_drawing_hit_test(drawing, -9, -9, 3) == NULL);
  svg = mmdc_drawing_svg(drawing, &length);
  EXPECT(strlen(svg) == length && strncmp(svg, "<svg ", 5) == 0);
  mmdc_free(svg);
  mmdc_drawing_free(drawing);
}

static void a_length_without_bounds_is_no_text(void) {
  EXPECT(mmdc_draw("graph TD", (size_t)-1, NULL) == NULL);
}

static void no_text_is_an_error(void) {
  mmdc_drawing* drawing = mmdc_draw(NULL, 0, NULL);
  char* messages;
  EXPECT(!mmdc_drawing_ok(drawing));
  EXPECT(mmdc_drawing_width(drawing) == 0 && mmdc_drawing_element_count(drawing) == 0);
  EXPECT(mmdc_drawing_svg(drawing, NULL) == NULL);
  EXPECT(mmdc_drawing_diagnostic_count(drawing) > 0);
  messages = mmdc_drawing_messages(drawing, "here.mmd");
  EXPECT(strncmp(messages, "here.mmd:", 9) == 0);
  mmdc_free(messages);
  mmdc_drawing_free(drawing);
  mmdc_drawing_free(NULL);
  mmdc_options_free(NULL);
}

static void options_are_set_by_name(void) {
  mmdc_options* options = mmdc_options_new();
  char* svg;
  EXPECT(mmdc_options_set(options, "id", "mine"));
  EXPECT(mmdc_options_set(options, "theme", "dark"));
  EXPECT(!mmdc_options_set(options, "colour", "red"));
  EXPECT(!mmdc_options_set(options, "has_styles", "no"));
  EXPECT(mmdc_options_set(options, "has_styles", "false"));
  svg = mmdc_render_svg("graph TD\nA", 10, options, NULL);
  EXPECT(svg != NULL && strstr(svg, "id=\"mine\"") != NULL);
  EXPECT(svg != NULL && strstr(svg, "style") == NULL);
  mmdc_free(svg);
  mmdc_options_free(options);
}

static void limits_are_set_by_name(void) {
  const char* text = "graph TD\nA-->B\n";
  mmdc_options* options = mmdc_options_new();
  mmdc_drawing* drawing;
  EXPECT(!mmdc_options_set_limit(options, "max_luck", 7));
  EXPECT(mmdc_options_set_limit(options, "max_time", 60000));
  EXPECT(mmdc_options_set_limit(options, "max_nodes", 1));
  drawing = mmdc_draw(text, strlen(text), options);
  EXPECT(!mmdc_drawing_ok(drawing));
  EXPECT(strcmp(mmdc_drawing_diagnostic(drawing, 0)->code, "limit.nodes") == 0);
  mmdc_drawing_free(drawing);
  mmdc_options_free(options);
}

static void pixels_of_a_png_are_limited(void) {
  const char* text = "graph TD\nA-->B\n";
  mmdc_options* options = mmdc_options_new();
  mmdc_drawing* drawing;
  char* message = NULL;
  size_t length;
  EXPECT(mmdc_options_set_limit(options, "max_pixels", 99));
  drawing = mmdc_draw(text, strlen(text), options);
  EXPECT(mmdc_drawing_png(drawing, 1, &length, &message) == NULL);
  EXPECT(message != NULL && strstr(message, " 99 in all") != NULL);
  mmdc_free(message);
  mmdc_drawing_free(drawing);
  mmdc_options_free(options);
}

static void errors_are_diagnostics(void) {
  const char* text = "graph TD\nA[One\n";
  mmdc_drawing* drawing = mmdc_draw(text, strlen(text), NULL);
  const mmdc_diagnostic* error = mmdc_drawing_diagnostic(drawing, 0);
  char* messages = mmdc_drawing_messages(drawing, "file.mmd");
  char* reason = NULL;
  EXPECT(!mmdc_drawing_ok(drawing));
  EXPECT(error != NULL && error->is_error && error->has_place && error->end <= strlen(text));
  EXPECT(strncmp(messages, "file.mmd:2:", 11) == 0);
  EXPECT(mmdc_drawing_svg(drawing, NULL) == NULL);
  EXPECT(mmdc_drawing_element_count(drawing) == 0);
  EXPECT(mmdc_drawing_hit_test(drawing, 1, 1, 3) == NULL);
  EXPECT(mmdc_drawing_pdf(drawing, NULL, &reason) == NULL && reason != NULL);
  mmdc_free(reason);
  mmdc_free(messages);
  mmdc_drawing_free(drawing);
}

static void files_are_made_or_a_reason_is_given(void) {
  mmdc_drawing* drawing = mmdc_draw("graph TD\nA", 10, NULL);
  char unset[] = "not yet a reason";
  char* reason = unset;
  size_t length = 0;
  char* png = mmdc_drawing_png(drawing, 2, &length, &reason);
  EXPECT(png != NULL && reason == NULL && length > 100 && memcmp(png + 1, "PNG", 3) == 0);
  mmdc_free(png);
  EXPECT(mmdc_drawing_png(drawing, 1e6, &length, &reason) == NULL);
  EXPECT(reason != NULL && strstr(reason, "fits") != NULL);
  mmdc_free(reason);
  png = mmdc_drawing_pdf(drawing, &length, NULL);
  EXPECT(png != NULL && memcmp(png, "%PDF", 4) == 0);
  mmdc_free(png);
  mmdc_drawing_free(drawing);
}

static void hints_and_places_are_told(void) {
  const char* text = "---\nconfig:\n  themes: dark\n---\nflowchart TD\n  \303\251 --> b\n";
  mmdc_drawing* drawing = mmdc_draw(text, strlen(text), NULL);
  const mmdc_diagnostic* warning = mmdc_drawing_diagnostic(drawing, 0);
  size_t line = 0;
  size_t column = 0;
  EXPECT(warning != NULL && strcmp(warning->code, "config.unknown-key") == 0);
  EXPECT(mmdc_drawing_hint_count(drawing, 0) == 1);
  EXPECT(strcmp(mmdc_drawing_hint(drawing, 0, 0), "did you mean `theme`?") == 0);
  EXPECT(mmdc_drawing_hint(drawing, 0, 1) == NULL);
  EXPECT(mmdc_drawing_hint_count(drawing, 1) == 0 && mmdc_drawing_hint(drawing, 1, 0) == NULL);
  mmdc_drawing_line_column(drawing, warning->begin, &line, &column);
  EXPECT(line == 3 && column == 3);
  mmdc_drawing_line_column(drawing, (size_t)(strstr(text, "-->") - text), &line, &column);
  EXPECT(line == 6 && column == 5);
  mmdc_drawing_line_column(drawing, 0, NULL, NULL);
  mmdc_drawing_free(drawing);
}

static void a_failed_call_has_no_length(void) {
  size_t length = 7;
  EXPECT(mmdc_render_svg("nonsense", 8, NULL, &length) == NULL);
  EXPECT(length == 0);
}

static void a_bad_configuration_is_told_as_such(void) {
  mmdc_options* options = mmdc_options_new();
  mmdc_drawing* drawing;
  char* messages;
  EXPECT(mmdc_options_set(options, "config", "{\n\"theme\": dark}"));
  drawing = mmdc_draw("graph TD\nA", 10, options);
  messages = mmdc_drawing_messages(drawing, "here.mmd");
  EXPECT(strncmp(messages, "config:2:10: error: the configuration is no JSON: ", 50) == 0);
  EXPECT(strstr(messages, "here.mmd") == NULL);
  mmdc_free(messages);
  mmdc_drawing_free(drawing);
  mmdc_options_free(options);
}

static void texts_may_have_the_sizes_of_this_machines_fonts(void) {
  static const char text[] = "graph TD\nA[\"\xE6\xBC\xA2\xE5\xAD\x97 \xD0\x96\"]";
  mmdc_options* options = mmdc_options_new();
  mmdc_drawing* drawing;
  size_t length = 7;
  char* png;
  EXPECT(options != NULL);
  EXPECT(mmdc_options_use_fonts_here(options));
  drawing = mmdc_draw(text, sizeof text - 1, options);
  EXPECT(mmdc_drawing_ok(drawing));
  png = mmdc_drawing_png(drawing, 1, &length, NULL);
  EXPECT(png != NULL && length > 100);
  mmdc_free(png);
  mmdc_drawing_free(drawing);
  mmdc_options_free(options);
}

int main(void) {
  draws_and_tells_what_is_where();
  a_length_without_bounds_is_no_text();
  no_text_is_an_error();
  options_are_set_by_name();
  limits_are_set_by_name();
  pixels_of_a_png_are_limited();
  errors_are_diagnostics();
  files_are_made_or_a_reason_is_given();
  hints_and_places_are_told();
  a_failed_call_has_no_length();
  a_bad_configuration_is_told_as_such();
  texts_may_have_the_sizes_of_this_machines_fonts();
  return failures > 0;
}
