#include "driver/Flags.h"

#include "llvm/ADT/StringSwitch.h"

namespace fanout::driver {
namespace {

using llvm::StringRef;

template <auto Member> bool storeText(Options &O, StringRef Value) {
  O.*Member = Value.str();
  return true;
}

template <auto Member> bool storeNonEmpty(Options &O, StringRef Value) {
  O.*Member = Value.str();
  return !Value.empty();
}

template <auto Member> bool append(Options &O, StringRef Value) {
  (O.*Member).push_back(Value.str());
  return !Value.empty();
}

template <auto Member> bool set(Options &O, StringRef) {
  O.*Member = true;
  return true;
}

template <Command Do> bool command(Options &O, StringRef) {
  O.Do = Do;
  return true;
}

bool explain(Options &O, StringRef Value) {
  O.Do = Command::Explain;
  O.Rule = Value.str();
  return !Value.empty();
}

bool checkModels(Options &O, StringRef Value) {
  O.Do = Command::CheckModels;
  O.CheckedModels.push_back(Value.str());
  return !Value.empty();
}

/// Stores one of a few words.
template <typename T>
bool storeWord(T &To, StringRef Value,
               std::initializer_list<std::pair<StringRef, T>> Words) {
  for (const auto &[Word, Meaning] : Words)
    if (Word == Value) {
      To = Meaning;
      return true;
    }
  return false;
}

bool storeFormat(Options &O, StringRef Value) {
  return storeWord(O.Form, Value,
                   {{"text", Format::Text},
                    {"concise", Format::Concise},
                    {"sarif", Format::Sarif},
                    {"json", Format::Json}});
}

bool storeFailOn(Options &O, StringRef Value) {
  return storeWord(O.Fail, Value,
                   {{"error", FailOn::Error},
                    {"warning", FailOn::Warning},
                    {"note", FailOn::Note},
                    {"never", FailOn::Never}});
}

bool storeColor(Options &O, StringRef Value) {
  return storeWord(
      O.Color, Value,
      {{"auto", When::Auto}, {"always", When::Always}, {"never", When::Never}});
}

bool storeSuppressed(Options &O, StringRef Value) {
  return storeWord(O.SarifSuppressed, Value,
                   {{"omit", false}, {"include", true}});
}

bool storeJobs(Options &O, StringRef Value) {
  return !Value.getAsInteger(10, O.Jobs) && O.Jobs > 0 && O.Jobs <= 1024;
}

const Flag Table[] = {
    {"p", "BUILD", "folder with compile_commands.json, or such a file",
     storeNonEmpty<&Options::BuildPath>},
    {"extra-arg", "ARG", "compiler argument to add at the end (repeatable)",
     append<&Options::ExtraArgs>},
    {"extra-arg-before", "ARG",
     "compiler argument to add at the beginning (repeatable)",
     append<&Options::ExtraArgsBefore>},
    {"configs", "DIR",
     "also check the configuration files below DIR (repeatable)",
     append<&Options::ConfigFolders>},
    {"checks", "GLOBS", "rules to add, or with '-' to take away, as clang-tidy",
     storeText<&Options::Checks>},
    {"config-file", "FILE", "use FILE instead of the .clang-tidy files",
     storeNonEmpty<&Options::ConfigFile>},
    {"models", "FILE", "model file for a library of yours (repeatable)",
     append<&Options::Models>},
    {"check-models", "FILE",
     "explain a model file; with sources, what it stands for (repeatable)",
     checkModels},
    {"header-filter", "REGEX",
     "headers to report; default: those of the source tree",
     storeText<&Options::HeaderFilter>},
    {"warnings-as-errors", "GLOBS", "rules whose findings become errors",
     storeText<&Options::WarningsAsErrors>},
    {"format", "FORMAT", "text, concise, sarif or json", storeFormat},
    {"output", "FILE", "write the report to FILE, whole or not at all",
     storeNonEmpty<&Options::Output>},
    {"o", "FILE", "", storeNonEmpty<&Options::Output>},
    {"inventory", "", "list every fan-out site, bounded or not",
     set<&Options::Inventory>},
    {"fix", "", "apply the safe edits of findings", set<&Options::Fix>},
    {"show-suppressed", "", "also print findings silenced by NOLINT",
     set<&Options::ShowSuppressed>},
    {"sarif-suppressed", "WHAT",
     "omit (default) or include findings silenced by NOLINT", storeSuppressed},
    {"sarif-category", "NAME", "automationDetails.id of the SARIF run",
     storeNonEmpty<&Options::SarifCategory>},
    {"color", "WHEN", "auto (default), always or never", storeColor},
    {"quiet", "", "no summary", set<&Options::Quiet>},
    {"q", "", "", set<&Options::Quiet>},
    {"fail-on", "LEVEL",
     "exit with 1 from this level on: error, warning (default), note or never",
     storeFailOn},
    {"keep-going", "", "exit as if what could not be analysed were clean",
     set<&Options::KeepGoing>},
    {"jobs", "N", "", storeJobs},
    {"j", "N", "analyse N files at a time; default: one a processor",
     storeJobs},
    {"list-rules", "", "print all rules", command<Command::ListRules>},
    {"explain", "RULE", "print the page of a rule", explain},
    {"version", "", "print the versions of fanout-tidy and LLVM",
     command<Command::Version>},
    {"help", "", "print this text", command<Command::Help>},
    {"h", "", "", command<Command::Help>},
};

} // namespace

llvm::ArrayRef<Flag> flags() { return Table; }

} // namespace fanout::driver
