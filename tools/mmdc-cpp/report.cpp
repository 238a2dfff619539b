#include "report.hpp"

#include <set>
#include <string_view>

#include <nlohmann/json.hpp>

#include <mmdc/version.hpp>

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

Json json_of(const std::string& file, const Finding& finding) {
  Json hints = Json::array();
  for (const mmdc::Hint& hint : finding.diagnostic.hints) hints.push_back(hint.message);
  return {{"file", file},
          {"line", finding.begin.line},
          {"column", finding.begin.column},
          {"endLine", finding.end.line},
          {"endColumn", finding.end.column},
          {"severity", level_of(finding)},
          {"code", finding.diagnostic.code},
          {"message", finding.diagnostic.message},
          {"hints", std::move(hints)}};
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

Json sarif_of(const std::string& file, const Finding& finding) {
  std::string message = finding.diagnostic.message;
  for (const mmdc::Hint& hint : finding.diagnostic.hints) message += "\n" + hint.message;
  const Json region = {{"startLine", finding.begin.line},
                       {"startColumn", finding.begin.column},
                       {"endLine", finding.end.line},
                       {"endColumn", finding.end.column}};
  const Json place = {
      {"physicalLocation", {{"artifactLocation", {{"uri", uri_of(file)}}}, {"region", region}}}};
  return {{"ruleId", finding.diagnostic.code},
          {"level", level_of(finding)},
          {"message", {{"text", message}}},
          {"locations", Json::array({place})}};
}

}  // namespace

std::string as_json(const std::vector<Outcome>& outcomes) {
  Json all = Json::array();
  for (const Outcome& outcome : outcomes) {
    for (const Finding& finding : outcome.findings) {
      all.push_back(json_of(outcome.shown_name, finding));
    }
  }
  return dump(all);
}

std::string as_sarif(const std::vector<Outcome>& outcomes) {
  Json results = Json::array();
  std::set<std::string> codes;
  for (const Outcome& outcome : outcomes) {
    for (const Finding& finding : outcome.findings) {
      codes.insert(finding.diagnostic.code);
      results.push_back(sarif_of(outcome.shown_name, finding));
    }
  }
  Json rules = Json::array();
  for (const std::string& code : codes) rules.push_back({{"id", code}});
  const Json driver = {{"name", "mmdc-cpp"}, {"version", mmdc::version()}, {"rules", rules}};
  const Json run = {
      {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", Json::array({run})}});
}

}  // namespace mmdc_cpp
