#include "driver/JsonReport.h"

#include "driver/Fingerprint.h"
#include "driver/Words.h"

#include "llvm/ADT/ArrayRef.h"

#include <nlohmann/json.hpp>

namespace fanout::driver {
namespace {

using Json = nlohmann::ordered_json;
using llvm::StringRef;

Json place(const Location &L) {
  if (!L.valid())
    return nullptr;
  return {{"file", L.File},           {"line", L.Line},
          {"column", L.Column},       {"endLine", L.EndLine},
          {"endColumn", L.EndColumn}, {"offset", L.Offset},
          {"length", L.Length}};
}

template <typename T> Json orNull(const std::optional<T> &Value) {
  return Value ? Json(*Value) : Json(nullptr);
}

Json edits(llvm::ArrayRef<Edit> Edits) {
  Json List = Json::array();
  for (const Edit &E : Edits)
    List.push_back({{"location", place(E.Where)}, {"text", E.Text}});
  return List;
}

Json finding(const ReportedFinding &F, Fingerprints &Keys) {
  Json Result;
  Result["rule"] = F.What.Rule;
  Result["level"] = word(F.level()).str();
  Result["message"] = F.What.Message;
  Result["function"] = F.What.Function;
  Result["subject"] = F.What.Subject;
  Result["fingerprint"] = Keys.next(F.What);
  Result["location"] = place(F.What.Where);
  Result["notes"] = Json::array();
  for (const Note &N : F.What.Notes)
    Result["notes"].push_back({{"location", place(N.Where)}, {"text", N.Text}});
  Result["fix"] = edits(F.What.Fix);
  Result["fixSays"] = F.What.FixSays;
  Result["suppressed"] = nullptr;
  if (F.Silenced)
    Result["suppressed"] = {{"justification", F.Silenced->Justification},
                            {"location", place(F.Silenced->Where)}};
  return Result;
}

Json findings(const Report &R, bool ShowSuppressed) {
  Fingerprints Keys;
  Json List = Json::array();
  for (const ReportedFinding &F : R.Findings) {
    Json Item = finding(F, Keys);
    if (!F.Silenced || ShowSuppressed)
      List.push_back(std::move(Item));
  }
  return List;
}

Json tripCount(const TripCount &T) {
  return {{"origin", word(T.From).str()},
          {"value", orNull(T.Value)},
          {"subject", T.Subject},
          {"why", T.Why},
          {"location", place(T.Where)}};
}

Json limiter(const Limiter &L) {
  return {{"kind", word(L.What).str()}, {"name", L.Name},
          {"bound", orNull(L.Bound)},   {"accepted", L.Rejected.empty()},
          {"rejected", L.Rejected},     {"insideTask", L.InsideTask},
          {"location", place(L.Where)}};
}

Json site(const FanoutSite &S) {
  Json Result;
  Result["location"] = place(S.Spawn);
  Result["function"] = S.Function;
  Result["verdict"] = word(S.Result).str();
  Result["reason"] = S.Reason;
  Result["starts"] = word(S.Starts).str();
  Result["callee"] = S.Callee;
  Result["library"] = S.Library;
  Result["hiddenSpawn"] = place(S.Hidden);
  Result["tripCount"] = tripCount(S.Trip);
  Result["repeaters"] = Json::array();
  for (const Repeater &P : S.Repeaters)
    Result["repeaters"].push_back({{"kind", word(P.What).str()},
                                   {"name", P.Name},
                                   {"tripCount", tripCount(P.Trip)},
                                   {"location", place(P.Where)}});
  Result["limiters"] = Json::array();
  for (const Limiter &L : S.Limiters)
    Result["limiters"].push_back(limiter(L));
  return Result;
}

Json notAnalysed(const Report &R) {
  Json List = Json::array();
  for (const FailedFile &F : R.Failed)
    List.push_back({{"what", F.File}, {"why", F.Why}, {"location", nullptr}});
  for (const NotAnalysed &N : R.Skipped)
    List.push_back(
        {{"what", N.What}, {"why", N.Why}, {"location", place(N.Where)}});
  return List;
}

} // namespace

void writeJson(const Report &R, const JsonOptions &Options,
               llvm::raw_ostream &Out) {
  Json Log;
  Log["tool"] = {{"name", "fanout-tidy"}, {"version", FANOUT_VERSION}};
  Log["root"] = R.Root;
  Log["findings"] = findings(R, Options.ShowSuppressed);
  if (Options.Inventory) {
    Log["sites"] = Json::array();
    for (const FanoutSite &S : R.Sites)
      Log["sites"].push_back(site(S));
  }
  Log["notAnalysed"] = notAnalysed(R);
  Log["translationUnits"] = {{"analysed", R.UnitsAnalysed},
                             {"notAnalysed", R.UnitsNotAnalysed}};
  Out << Log.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace fanout::driver
