/**
 * @file
 * The library for C, and for every language that can call C: draw, ask what is where, write files.
 *
 * Texts are UTF-8. What a function returns as `char*` is the caller's and goes to mmdc_free(); what
 * it returns as `const` belongs to the handle that it was asked of and lives as long. A handle may
 * be read by several threads at once. No function keeps a pointer to an argument, and none takes
 * NULL for one but where it is said.
 *
 * The functions of the last section are in the library mmdc-cairo, all others in mmdc. Where these
 * are static libraries, the C++ compiler has to link the program.
 */
#ifndef MMDC_C_H
#define MMDC_C_H

#include <stddef.h>

/* Names as C has them. NOLINTBEGIN(readability-identifier-naming,bugprone-reserved-identifier) */

#ifdef __cplusplus
extern "C" {
#endif

/** The version of the library, such as "0.1.0". */
const char* mmdc_version(void);

/** Frees what a function has returned as `char*`. NULL is allowed. */
void mmdc_free(char* bytes);

/* --- Options ---------------------------------------------------------------------------------- */

typedef struct mmdc_options mmdc_options;

/** The defaults. NULL if there is no memory. */
mmdc_options* mmdc_options_new(void);
/** NULL is allowed. */
void mmdc_options_free(mmdc_options* options);

/**
 * Sets an option by the name that it has in <mmdc/options.hpp>: "background", "id", "theme",
 * "dark_theme", "dark_background", "style_sheet" (CSS), "config" (JSON) or "has_styles" ("true" or
 * "false"). Returns 1, or 0 for a name that is none of them, for a value of "has_styles" that is
 * neither, and without memory. An unknown theme is the default one, with a warning; other bad
 * values are errors of mmdc_draw().
 */
int mmdc_options_set(mmdc_options* options, const char* name, const char* value);

/**
 * Sets a limit by the name that it has in `mmdc::Limits`: "max_bytes", "max_nodes", "max_edges",
 * "max_nesting", "max_label", "max_dummies", "max_pixels" (of a PNG) or "max_time" (milliseconds
 * for reading the text, and as many for drawing it; 0 for as long as it takes). Returns 1, or 0 for
 * a name that is none of them. What goes past a limit is an error `limit.*`, and nothing is drawn.
 */
int mmdc_options_set_limit(mmdc_options* options, const char* name, size_t value);

/* --- Drawings --------------------------------------------------------------------------------- */

/** What came of a text: a drawing or errors, and warnings beside either. */
typedef struct mmdc_drawing mmdc_drawing;

/**
 * Reads a text of `length` bytes and draws it. `text` may be NULL if it has none, `options` for the
 * defaults. NULL only if there is no memory; whether there is a drawing says mmdc_drawing_ok().
 */
mmdc_drawing* mmdc_draw(const char* text, size_t length, const mmdc_options* options);
/** NULL is allowed. */
void mmdc_drawing_free(mmdc_drawing* drawing);

/**
 * 1 if there is a drawing. 0 if there are only errors: the size is 0 then, and there are no
 * elements and no files.
 */
int mmdc_drawing_ok(const mmdc_drawing* drawing);

/** The extent in user units (CSS px). */
double mmdc_drawing_width(const mmdc_drawing* drawing);
double mmdc_drawing_height(const mmdc_drawing* drawing);

/**
 * An SVG document, ended by a NUL that `length` does not count. `length` may be NULL. NULL if there
 * is no drawing or no memory; then `*length` is 0.
 */
char* mmdc_drawing_svg(const mmdc_drawing* drawing, size_t* length);

/**
 * mmdc_draw() and mmdc_drawing_svg() in one; `svg_length` may be NULL. NULL if the text has errors
 * or there is no memory; then `*svg_length` is 0.
 */
char* mmdc_render_svg(const char* text, size_t length, const mmdc_options* options,
                      size_t* svg_length);

/* --- Errors and warnings ---------------------------------------------------------------------- */

typedef struct mmdc_diagnostic {
  int is_error;        /**< else a warning */
  const char* code;    /**< stable over releases: "flowchart.unclosed-bracket" */
  const char* message; /**< for people; may change */
  int has_place;       /**< 0: about no place in the text, `begin` and `end` are 0 */
  size_t begin;        /**< in the text, bytes */
  size_t end;
} mmdc_diagnostic;

/** How many errors and warnings there are, with a drawing and without. */
size_t mmdc_drawing_diagnostic_count(const mmdc_drawing* drawing);

/** NULL for an index past the last. */
const mmdc_diagnostic* mmdc_drawing_diagnostic(const mmdc_drawing* drawing, size_t index);

/** How many hints a diagnostic has: ways out of the problem. 0 for an index past the last. */
size_t mmdc_drawing_hint_count(const mmdc_drawing* drawing, size_t index);

/** A hint of the diagnostic at `index`, for people. NULL for an index past the last. */
const char* mmdc_drawing_hint(const mmdc_drawing* drawing, size_t index, size_t hint);

/**
 * The place of a byte of the text as editors count it: both numbers start at 1, columns count
 * Unicode code points. `line` and `column` may be NULL. An offset past the end counts as the end.
 */
void mmdc_drawing_line_column(const mmdc_drawing* drawing, size_t offset, size_t* line,
                              size_t* column);

/**
 * All of them as compilers print theirs, with lines, carets and hints; empty for none. What is
 * wrong in the option "config" is told of a file `config`. NULL if there is no memory.
 */
char* mmdc_drawing_messages(const mmdc_drawing* drawing, const char* file_name);

/* --- What is where ---------------------------------------------------------------------------- */

/** What an element stands for. Numbers stay what they are; more may come. */
typedef enum mmdc_element_kind {
  MMDC_NODE = 0,
  MMDC_GROUP = 1,       /**< a subgraph; a box around participants */
  MMDC_EDGE = 2,        /**< with its label */
  MMDC_PARTICIPANT = 3, /**< its figures, lifeline, activations and menu */
  MMDC_MESSAGE = 4,     /**< with its text and number */
  MMDC_NOTE = 5,
  MMDC_BLOCK = 6 /**< `loop`, `alt`, `rect` and the like */
} mmdc_element_kind;

/** As mmdc::Element. The box is in user units from the drawing's top left corner. */
typedef struct mmdc_element {
  mmdc_element_kind kind;
  const char* id;   /**< what the text calls it, else as in the SVG */
  const char* text; /**< the words it shows, a line feed between lines */
  double x;
  double y;
  double width;
  double height;
  size_t begin; /**< where the text speaks of it, bytes */
  size_t end;
} mmdc_element;

/** "node", "group" and so on. NULL for what is no kind. */
const char* mmdc_element_kind_name(mmdc_element_kind kind);

/** How many elements the drawing has; 0 without one. */
size_t mmdc_drawing_element_count(const mmdc_drawing* drawing);

/** In the order of the text. NULL for an index past the last. */
const mmdc_element* mmdc_drawing_element(const mmdc_drawing* drawing, size_t index);

/**
 * The topmost element at a place, or the nearest line within `tolerance` user units; 3 is a good
 * one for a mouse at scale 1. NULL where there is none.
 */
const mmdc_element* mmdc_drawing_hit_test(const mmdc_drawing* drawing, double x, double y,
                                          double tolerance);

/* --- By cairo: link with mmdc-cairo ----------------------------------------------------------- */

typedef struct _cairo cairo_t;

/**
 * For what is painted, or becomes a PNG or PDF, on this machine: texts have the sizes of its fonts,
 * measured by Pango, in every script. An SVG is for viewers elsewhere and better without. Returns
 * 1, or 0 without memory.
 */
int mmdc_options_use_fonts_here(mmdc_options* options);

/**
 * Paints at the current transform, as mmdc::paint() does. Nothing without a drawing; without memory
 * it may be a part.
 */
void mmdc_drawing_paint(const mmdc_drawing* drawing, cairo_t* cr);

/**
 * Files, by the defaults but for what is named: `scale` in pixels per user unit. `length` and
 * `message` may be NULL. NULL if it can't be made; then `*message` is the reason and goes to
 * mmdc_free(), or NULL where there is no memory for one. `*message` is NULL beside a file, and
 * `*length` is 0 without one.
 */
char* mmdc_drawing_png(const mmdc_drawing* drawing, double scale, size_t* length, char** message);
char* mmdc_drawing_pdf(const mmdc_drawing* drawing, size_t* length, char** message);

/* NOLINTEND(readability-identifier-naming,bugprone-reserved-identifier) */

#ifdef __cplusplus
} /* extern "C" */

namespace mmdc {
class Drawing;
struct Options;

/// The options in a handle, for programs of both languages: some have no name in C.
Options& options_of(mmdc_options* options);

/// The drawing in a handle, for programs of both languages; null if there are only errors.
const Drawing* drawing_of(const mmdc_drawing* drawing);
}  // namespace mmdc
#endif

#endif
