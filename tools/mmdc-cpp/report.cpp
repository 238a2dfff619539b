#include "report.hpp"

#include <set>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include <mmdc/version.hpp>

#include "files.hpp"

namespace mmdc_cpp {
namespace {

using Json = nlohmann::ordered_json;

const char* level_of(const Finding& finding) {
  return finding.diagnostic.severity == mmdc::Severity::error ? "error" : "warning";
}

/// Names and messages may hold bytes that are no UTF-8.
std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json json_of(const Finding& finding) {
  Json object;
  if (!finding.file.empty()) object["file"] = finding.file;
  if (const auto& place = finding.place) {
    object["line"] = place->begin.line;
    object["column"] = place->begin.column;
    object["endLine"] = place->end.line;
    object["endColumn"] = place->end.column;
  }
  object["severity"] = level_of(finding);
  object["code"] = finding.diagnostic.code;
  object["message"] = finding.diagnostic.message;
  object["hints"] = Json::array();
  for (const mmdc::Hint& hint : finding.diagnostic.hints) object["hints"].push_back(hint.message);
  return object;
}

/// A path as a URI: everything but letters, digits and a few signs is written as bytes.
std::string uri_of(const std::string& path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') ||
                          std::string_view("/-._~").find(c) != std::string_view::npos;
    if (is_plain) {
      uri += c;
    } else {
      uri += '%';
      uri += digits[byte >> 4U];
      uri += digits[byte & 0xFU];
    }
  }
  return uri;
}

Json place_of(const Finding& finding) {
  Json place = {{"artifactLocation", {{"uri", uri_of(finding.file)}}}};
  if (const auto& region = finding.place) {
    place["region"] = {{"startLine", region->begin.line},
                       {"startColumn", region->begin.column},
                       {"endLine", region->end.line},
                       {"endColumn", region->end.column}};
  }
  return {{"physicalLocation", std::move(place)}};
}

/// What results and notifications have in common.
void describe(const Finding& finding, Json& object) {
  std::string message = finding.diagnostic.message;
  for (const mmdc::Hint& hint : finding.diagnostic.hints) message += "\n" + hint.message;
  object["level"] = level_of(finding);
  object["message"] = {{"text", message}};
  if (!finding.file.empty()) object["locations"] = Json::array({place_of(finding)});
}

}  // namespace

bool has_report(const Arguments& arguments) {
  return arguments.mode == Mode::lint && arguments.report_format != ReportFormat::text;
}

std::string as_json(const Findings& findings) {
  Json all = Json::array();
  for (const Finding& finding : findings) all.push_back(json_of(finding));
  return dump(all);
}

std::string as_sarif(const Findings& findings) {
  Json results = Json::array();
  Json notifications = Json::array();
  std::set<std::string> codes;
  for (const Finding& finding : findings) {
    const std::string& code = finding.diagnostic.code;
    Json object;
    if (finding.is_trouble) {
      object["descriptor"] = {{"id", code}};
    } else {
      codes.insert(code);
      object["ruleId"] = code;
    }
    describe(finding, object);
    (finding.is_trouble ? notifications : results).push_back(std::move(object));
  }
  Json rules = Json::array();
  for (const std::string& code : codes) rules.push_back({{"id", code}});
  const Json driver = {{"name", "mmdc-cpp"}, {"version", mmdc::version()}, {"rules", rules}};
  const Json invocation = {{"executionSuccessful", notifications.empty()},
                           {"toolExecutionNotifications", notifications}};
  const Json run = {{"tool", {{"driver", driver}}},
                    {"invocations", Json::array({invocation})},
                    {"columnKind", "unicodeCodePoints"},
                    {"results", results}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", Json::array({run})}});
}

bool print_report(const Findings& findings, const Arguments& arguments) {
  if (!has_report(arguments)) return true;
  return print(arguments.report_format == ReportFormat::json ? as_json(findings)
                                                             : as_sarif(findings));
}

}  // namespace mmdc_cpp
