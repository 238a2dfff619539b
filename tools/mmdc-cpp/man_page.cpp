#include "man_page.hpp"

#include <string_view>

#include <mmdc/version.hpp>

#include "option.hpp"

namespace mmdc_cpp {
namespace {

constexpr std::string_view beginning = R"(.SH NAME
mmdc\-cpp \- draw Mermaid diagrams without a browser
.SH SYNOPSIS
.B mmdc\-cpp
[\fIOPTIONS\fR] \fIINPUT\fR...
.br
.B mmdc\-cpp
[\fIOPTIONS\fR] \-i \fIFILE\fR \-o \fIFILE\fR
.SH DESCRIPTION
Draws Mermaid diagrams as SVG, PNG, PDF or EPS. An
.I INPUT
is a diagram, a Markdown page (.md, .markdown, .mdx), a folder, a pattern, or \- for standard input.
Without
.B \-o
the output stands beside its input with the extension added: d.mmd becomes d.mmd.svg, the pictures of
page.md are page.md\-1.svg and so on, and standard input becomes out.svg.
.PP
Called by the name mmdc it behaves as mermaid\-cli does.
Called mmdc\-cpp\-pandoc it is a filter of pandoc, as with
.BR \-\-pandoc .
)";

constexpr std::string_view ending = R"(.SH EXIT STATUS
.TP
0
All is well; there may be warnings.
.TP
1
A text has errors, an input could not be drawn, or \-\-check found something.
.TP
2
The command line makes no sense.
.TP
3
A file can't be read or written, or the program mmdc\-cpp\-cairo is missing.
.PP
Called mmdc, there are 0 and 1 only.
.SH FILES
.TP
.I $XDG_CACHE_HOME/mmdc\-cpp
Pictures that were drawn before (~/.cache/mmdc\-cpp without the variable).
.SH EXAMPLES
.nf
mmdc\-cpp diagram.mmd \-o diagram.svg
mmdc\-cpp docs \-\-recursive \-o site/
mmdc\-cpp page.md \-o page.out.md \-\-embed svg
mmdc\-cpp \-\-lint \-\-format sarif docs \-r
pandoc \-\-filter mmdc\-cpp\-pandoc page.md \-o page.html
.fi
)";

/// As roff wants text: a hyphen of an option is a minus, a backslash is a command.
std::string troff_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '-') {
      out += "\\-";
    } else if (c == '\\') {
      out += "\\e";
    } else {
      out += c;
    }
  }
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string entry_of(const Option& option) {
  std::string names;
  if (option.short_name != '\0') names = std::string("\\fB\\-") + option.short_name + "\\fR, ";
  names += "\\fB\\-\\-" + troff_escaped(option.name) + "\\fR";
  if (option.argument != nullptr) names += " \\fI" + troff_escaped(option.argument) + "\\fR";
  std::string text = ".TP\n" + names + '\n' + troff_escaped(option.help) + ".\n";
  if (option.kind == Value::word) {
    text += ".br\nOne of: " + troff_escaped(option.wants) + ".\n";
  }
  return text;
}

}  // namespace

std::string man_page() {
  std::string page = std::string(".TH MMDC\\-CPP 1 \"\" \"mmdc-cpp ") + mmdc::version() + "\"\n";
  page += beginning;
  page += ".SH OPTIONS\n";
  for (const OptionGroup* const group : option_groups()) {
    page += std::string(".SS ") + group->title + '\n';
    for (const Option& option : group->options) page += entry_of(option);
  }
  page += ending;
  return page;
}

}  // namespace mmdc_cpp
