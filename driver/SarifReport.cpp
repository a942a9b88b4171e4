#include "driver/SarifReport.h"

#include "driver/Paths.h"
#include "driver/SarifParts.h"

namespace fanout::driver {
namespace {

using sarif::Json;

Json notification(sarif::Notification Kind, llvm::StringRef Level,
                  const std::string &Message, const Location &Where,
                  sarif::Places &Places) {
  Json N;
  N["descriptor"] = sarif::notificationDescriptor(Kind);
  N["level"] = Level.str();
  N["message"] = sarif::text(sarif::sentence(Message));
  if (Where.valid())
    N["locations"] =
        Json::array({{{"physicalLocation", Places.physical(Where, "")}}});
  return N;
}

Json notifications(const Report &R, sarif::Places &Places) {
  Json List = Json::array();
  for (const FailedFile &F : R.Failed) {
    Location Where;
    Where.File = F.File;
    List.push_back(notification(sarif::FileNotAnalysed, "error",
                                "'" + relativePath(F.File, R.Root) +
                                    "' was not analysed: " + F.Why,
                                Where, Places));
  }
  for (const NotAnalysed &N : R.Skipped)
    List.push_back(notification(sarif::PartNotAnalysed, "warning",
                                "'" + N.What + "' was left out: " + N.Why,
                                N.Where, Places));
  return List;
}

Json invocation(const Report &R, const SarifOptions &Options,
                sarif::Places &Places) {
  Json I;
  I["executionSuccessful"] = Options.ExitCode != 2;
  I["exitCode"] = Options.ExitCode;
  I["workingDirectory"] = {{"uri", sarif::fileUri(Options.Folder + "/")}};
  I["toolExecutionNotifications"] = notifications(R, Places);
  return I;
}

Json makeRun(const Report &R, const SarifOptions &Options) {
  sarif::Places Places(R);
  Json Results = sarif::results(R, Options.IncludeSuppressed, Places);
  Json Run;
  Run["tool"] = sarif::tool();
  Run["taxonomies"] = sarif::taxonomies();
  Run["invocations"] = Json::array({invocation(R, Options, Places)});
  if (Json Provenance = sarif::provenance(R.Root); !Provenance.is_null())
    Run["versionControlProvenance"] = std::move(Provenance);
  Run["originalUriBaseIds"]["%SRCROOT%"] = {
      {"uri", sarif::fileUri(R.Root == "/" ? "/" : R.Root + "/")},
      {"description", sarif::text("The root of the source tree.")}};
  Run["artifacts"] = Places.artifacts();
  if (!Options.Category.empty()) {
    bool Ends = llvm::StringRef(Options.Category).ends_with("/");
    Run["automationDetails"] = {{"id", Options.Category + (Ends ? "" : "/")}};
  }
  Run["columnKind"] = "utf16CodeUnits";
  Run["defaultSourceLanguage"] = "cplusplus";
  Run["defaultEncoding"] = "UTF-8";
  Run["newlineSequences"] = {"\r\n", "\n"};
  Run["results"] = std::move(Results);
  Run["properties"] = {{"translationUnitsAnalysed", R.UnitsAnalysed},
                       {"translationUnitsNotAnalysed", R.UnitsNotAnalysed}};
  return Run;
}

} // namespace

void writeSarif(const Report &R, const SarifOptions &Options,
                llvm::raw_ostream &Out) {
  Json Log;
  Log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  Log["version"] = "2.1.0";
  Log["runs"] = Json::array({makeRun(R, Options)});
  // Sources need not be valid UTF-8.
  Out << Log.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace fanout::driver
