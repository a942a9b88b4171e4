// The part of a SARIF file that is the same in every run: tool and rules.

#include "checks/rules/Registry.h"
#include "driver/Project.h"
#include "driver/SarifParts.h"
#include "driver/Words.h"

namespace fanout::driver::sarif {
namespace {

using llvm::StringRef;

const char *CweGuid = "6f4b5e0a-2d0c-4c0a-9d36-6a7a3c1f0b01";
const char *Cwe770Guid = "6f4b5e0a-2d0c-4c0a-9d36-6a7a3c1f0b02";

/// The levels that code-scanning services sort by.
Json properties(const Rule &R) {
  bool IsNote = R.Default == Level::Note, IsError = R.Default == Level::Error;
  Json P;
  P["tags"] = {"concurrency", "reliability", "security",
               "external/cwe/cwe-770"};
  P["precision"] = "high";
  P["problem.severity"] = IsNote ? "recommendation" : word(R.Default).str();
  P["security-severity"] = IsError ? "7.5" : IsNote ? "3.1" : "5.3";
  return P;
}

/// The first paragraph of a page below its title.
std::string introduction(const Rule &R) {
  StringRef Rest = R.Help.ltrim();
  if (Rest.starts_with("#"))
    Rest = Rest.split('\n').second.ltrim();
  StringRef Paragraph = Rest.split("\n\n").first.trim();
  if (Paragraph.empty() || Paragraph.size() > 1000)
    return sentence(R.Summary);
  std::string Text = Paragraph.str();
  std::replace(Text.begin(), Text.end(), '\n', ' ');
  return sentence(Text);
}

Json cweReference() {
  return {
      {"id", "CWE-770"},
      {"index", 0},
      {"guid", Cwe770Guid},
      {"toolComponent", {{"name", "CWE"}, {"index", 0}, {"guid", CweGuid}}}};
}

Json describe(const Rule &R) {
  Json D;
  D["id"] = R.Id.str();
  D["name"] = R.Name.str();
  D["shortDescription"] = text(sentence(R.Summary));
  D["fullDescription"] = text(introduction(R));
  StringRef Help = R.Help.empty() ? R.Summary : R.Help;
  D["help"] = {{"text", Help.str()}, {"markdown", Help.str()}};
  D["helpUri"] = rulePageUri(R.Id);
  D["defaultConfiguration"] = {{"enabled", R.OnByDefault},
                               {"level", word(R.Default).str()}};
  D["messageStrings"] = {{"default", text("{0}.")}};
  D["properties"] = properties(R);
  D["relationships"] = Json::array(
      {{{"target", cweReference()}, {"kinds", Json::array({"superset"})}}});
  return D;
}

struct NotificationText {
  const char *Id, *Name, *Text, *Help;
};

const NotificationText Notifications[] = {
    {"file-not-analysed", "FileNotAnalysed",
     "A file could not be analysed, so its findings are missing.",
     "Make the file compile with the command of the compilation database."},
    {"part-not-analysed", "PartNotAnalysed",
     "A part of a file was left out, so its findings are missing.",
     "The message says which part was left out and why."},
};

Json notifications() {
  Json List = Json::array();
  for (const NotificationText &N : Notifications)
    List.push_back({{"id", N.Id},
                    {"name", N.Name},
                    {"shortDescription", text(N.Text)},
                    {"fullDescription", text(N.Text)},
                    {"help", text(N.Help)},
                    {"helpUri", homepage()},
                    {"defaultConfiguration", {{"level", "error"}}}});
  return List;
}

} // namespace

Json notificationDescriptor(Notification N) {
  return {{"id", Notifications[N].Id}, {"index", static_cast<int>(N)}};
}

Json tool() {
  Json Driver;
  Driver["name"] = "fanout-tidy";
  Driver["fullName"] = "fanout-tidy " FANOUT_VERSION;
  Driver["version"] = FANOUT_VERSION;
  Driver["semanticVersion"] = FANOUT_VERSION;
  Driver["informationUri"] = homepage();
  Driver["language"] = "en-US";
  Driver["rules"] = Json::array();
  for (const Rule &R : rules())
    Driver["rules"].push_back(describe(R));
  Driver["notifications"] = notifications();
  Driver["supportedTaxonomies"] =
      Json::array({{{"name", "CWE"}, {"index", 0}, {"guid", CweGuid}}});
  return {{"driver", Driver}};
}

Json taxonomies() {
  Json Taxon;
  Taxon["id"] = "CWE-770";
  Taxon["guid"] = Cwe770Guid;
  Taxon["name"] = "AllocationOfResourcesWithoutLimitsOrThrottling";
  Taxon["shortDescription"] =
      text("Allocation of Resources Without Limits or Throttling.");
  Taxon["helpUri"] = "https://cwe.mitre.org/data/definitions/770.html";
  Json Cwe;
  Cwe["name"] = "CWE";
  Cwe["version"] = "4.17";
  Cwe["releaseDateUtc"] = "2025-04-03";
  Cwe["guid"] = CweGuid;
  Cwe["organization"] = "MITRE";
  Cwe["informationUri"] = "https://cwe.mitre.org/data/published/cwe_v4.17.pdf";
  Cwe["downloadUri"] = "https://cwe.mitre.org/data/xml/cwec_v4.17.xml.zip";
  Cwe["shortDescription"] = text("The MITRE Common Weakness Enumeration.");
  Cwe["isComprehensive"] = false;
  Cwe["taxa"] = Json::array({Taxon});
  return Json::array({Cwe});
}

} // namespace fanout::driver::sarif
