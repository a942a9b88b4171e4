#include "driver/ModelReport.h"

#include "driver/Paths.h"

#include <nlohmann/json.hpp>

namespace fanout::driver {
namespace {

using Json = nlohmann::ordered_json;
using llvm::StringRef;

/// Overloads printed for one row; JSON has all.
constexpr size_t MaxShown = 6;

void writeRow(const ReportedRow &Row, bool Resolved, StringRef Folder,
              llvm::raw_ostream &Out) {
  Out << relativePath(Row.File, Folder) << ':' << Row.Line << ": " << Row.Name
      << "\n  " << Row.Explanation << '\n';
  for (const std::string &Library : Row.Replaces)
    Out << "  replaces the rows of this name in `" << Library << "`\n";
  size_t Count = Row.Declarations.size();
  for (const Declared &D :
       llvm::ArrayRef(Row.Declarations).take_front(MaxShown))
    Out << "  is " << relativePath(D.Where.File, Folder) << ':' << D.Where.Line
        << ':' << D.Where.Column << ": " << D.Signature << '\n';
  if (Count > MaxShown)
    Out << "  and " << Count - MaxShown << " more\n";
  if (Resolved && !Count)
    Out << "  is nothing in these sources\n";
}

Json row(const ReportedRow &Row, bool Resolved) {
  Json Result = {{"file", Row.File},
                 {"line", Row.Line},
                 {"kind", Row.IsType ? "type" : "function"},
                 {"name", Row.Name},
                 {"role", Row.Role.empty() ? Json(nullptr) : Json(Row.Role)},
                 {"explanation", Row.Explanation},
                 {"replaces", Row.Replaces}};
  Result["declarations"] = Resolved ? Json::array() : Json(nullptr);
  for (const Declared &D : Row.Declarations)
    Result["declarations"].push_back({{"file", D.Where.File},
                                      {"line", D.Where.Line},
                                      {"column", D.Where.Column},
                                      {"signature", D.Signature}});
  return Result;
}

} // namespace

void writeModelText(const ModelReport &R, StringRef Folder,
                    llvm::raw_ostream &Out) {
  for (const ReportedRow &Row : R.Rows)
    writeRow(Row, R.Resolved, Folder, Out);
}

void writeModelJson(const ModelReport &R, llvm::raw_ostream &Out) {
  Json Log;
  Log["tool"] = {{"name", "fanout-tidy"}, {"version", FANOUT_VERSION}};
  Log["rows"] = Json::array();
  for (const ReportedRow &Row : R.Rows)
    Log["rows"].push_back(row(Row, R.Resolved));
  Log["errors"] = Json::array();
  for (const ModelError &E : R.Errors)
    Log["errors"].push_back({{"file", E.File},
                             {"line", E.Line},
                             {"column", E.Column},
                             {"message", E.Message}});
  Log["notAnalysed"] = Json::array();
  for (const FailedFile &F : R.Failed)
    Log["notAnalysed"].push_back({{"what", F.File}, {"why", F.Why}});
  Log["translationUnits"] = {{"analysed", R.UnitsAnalysed}};
  Out << Log.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace fanout::driver
