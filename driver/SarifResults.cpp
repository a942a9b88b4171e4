#include "checks/rules/Registry.h"
#include "driver/Fingerprint.h"
#include "driver/SarifParts.h"
#include "driver/Words.h"

#include "llvm/ADT/StringExtras.h"

#include <map>

namespace fanout::driver::sarif {
namespace {

using llvm::StringRef;

/// Link texts end at a bracket, so brackets in them are escaped.
std::string linkText(StringRef Text) {
  std::string Result;
  for (char C : Text) {
    if (C == '[' || C == ']' || C == '\\')
      Result += '\\';
    Result += C;
  }
  return Result;
}

/// Makes the results one after the other.
class Results {
public:
  Results(bool IncludeSuppressed, Places &Where)
      : IncludeSuppressed(IncludeSuppressed), Where(Where) {}

  Json make(const ReportedFinding &F) {
    Json Result;
    Result["ruleId"] = F.What.Rule;
    if (const Rule *R = findRule(F.What.Rule))
      Result["ruleIndex"] = R - rules().begin();
    Result["kind"] = "fail";
    Result["level"] = word(F.level()).str();
    Result["message"] = message(F.What);
    Result["locations"] =
        Json::array({location(F.What.Where, F.What.Function)});
    if (Json Related = relatedLocations(F.What); !Related.empty()) {
      Result["codeFlows"] = codeFlows(F.What);
      Result["relatedLocations"] = std::move(Related);
    }
    Result["partialFingerprints"] = fingerprints(F.What);
    if (!F.What.Fix.empty())
      Result["fixes"] = fixes(F.What);
    if (IncludeSuppressed)
      Result["suppressions"] = suppressions(F);
    return Result;
  }

private:
  /// The message, then a link for every note: services show only those related
  /// locations that the text links to.
  Json message(const Finding &F) {
    std::string Text = F.Message, Links;
    unsigned Id = 0;
    for (const Note &N : F.Notes) {
      if (!N.Where.valid()) {
        Text = sentence(Text) + " " + N.Text;
        continue;
      }
      Links += Links.empty() ? " See " : ", ";
      Links += "[" + linkText(N.Text) + "](" + std::to_string(++Id) + ")";
    }
    if (!Links.empty())
      Text = sentence(Text) + Links;
    StringRef Argument = Text;
    Argument.consume_back(".");
    return {{"text", sentence(Text)},
            {"id", "default"},
            {"arguments", Json::array({Argument.str()})}};
  }

  Json location(const Location &L, StringRef Function) {
    Json Place;
    Place["physicalLocation"] = Where.physical(L, "resultFile");
    if (!Function.empty())
      Place["logicalLocations"] = Json::array(
          {{{"fullyQualifiedName", Function.str()}, {"kind", "function"}}});
    return Place;
  }

  Json noteLocation(const Note &N) {
    Json Place;
    Place["physicalLocation"] = Where.physical(N.Where, "");
    Place["message"] = text(sentence(N.Text));
    return Place;
  }

  Json relatedLocations(const Finding &F) {
    Json List = Json::array();
    for (const Note &N : F.Notes)
      if (N.Where.valid()) {
        Json Place = noteLocation(N);
        Place["id"] = List.size() + 1;
        List.push_back(std::move(Place));
      }
    return List;
  }

  /// From where the size comes from to the spawn.
  Json codeFlows(const Finding &F) {
    Json Steps = Json::array();
    auto Add = [&](Json Place) {
      Steps.push_back({{"location", std::move(Place)},
                       {"executionOrder", Steps.size() + 1},
                       {"importance", "essential"}});
    };
    for (const Note &N : F.Notes)
      if (N.Where.valid())
        Add(noteLocation(N));
    Add(noteLocation({F.Where, F.Message}));
    return Json::array(
        {{{"threadFlows", Json::array({{{"locations", Steps}}})}}});
  }

  Json fingerprints(const Finding &F) {
    Json Prints;
    const std::vector<std::string> &Hashes = hashesOf(F.Where.File);
    if (F.Where.Line && F.Where.Line <= Hashes.size())
      Prints["primaryLocationLineHash"] = Hashes[F.Where.Line - 1];
    Prints["fanoutTidy/v1"] = Keys.next(F);
    return Prints;
  }

  const std::vector<std::string> &hashesOf(const std::string &File) {
    auto [Entry, New] = LineHashes.try_emplace(File);
    const SourceFile *Source = New ? Where.Sources.get(File) : nullptr;
    if (Source)
      Entry->second = lineHashes(Source->text());
    return Entry->second;
  }

  Json fixes(const Finding &F) {
    std::map<std::string, Json> ByFile;
    for (const Edit &E : F.Fix)
      ByFile[E.Where.File].push_back({{"deletedRegion", Where.range(E.Where)},
                                      {"insertedContent", text(E.Text)}});
    Json Changes = Json::array();
    for (auto &[File, Replacements] : ByFile)
      Changes.push_back({{"artifactLocation", Where.artifact(File, "")},
                         {"replacements", Replacements}});
    std::string Says =
        F.FixSays.empty() ? "Apply the suggested edit" : F.FixSays;
    Says[0] = llvm::toUpper(Says[0]);
    return Json::array({{{"description", text(sentence(Says))},
                         {"artifactChanges", Changes}}});
  }

  Json suppressions(const ReportedFinding &F) {
    if (!F.Silenced)
      return Json::array();
    Json S;
    S["kind"] = "inSource";
    S["status"] = "accepted";
    S["justification"] = F.Silenced->Justification;
    if (F.Silenced->Where.Line)
      S["location"] = {
          {"physicalLocation", Where.physical(F.Silenced->Where, "")}};
    return Json::array({S});
  }

  bool IncludeSuppressed;
  Places &Where;
  Fingerprints Keys;
  std::map<std::string, std::vector<std::string>> LineHashes;
};

} // namespace

Json results(const Report &R, bool IncludeSuppressed, Places &Where) {
  Results Maker(IncludeSuppressed, Where);
  Json List = Json::array();
  for (const ReportedFinding &F : R.Findings) {
    Json Result = Maker.make(F);
    if (!F.Silenced || IncludeSuppressed)
      List.push_back(std::move(Result));
  }
  return List;
}

} // namespace fanout::driver::sarif
