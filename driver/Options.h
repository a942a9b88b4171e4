// The command line of fanout-tidy, parsed.

#ifndef FANOUT_DRIVER_OPTIONS_H
#define FANOUT_DRIVER_OPTIONS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

#include <optional>
#include <string>
#include <vector>

namespace fanout::driver {

enum class Format { Text, Concise, Sarif, Json };
enum class When { Auto, Always, Never };
enum class FailOn { Error, Warning, Note, Never };

/// What the user asked for, in place of an analysis.
enum class Command { Analyse, Help, Version, ListRules, Explain, CheckModels };

struct Options {
  Command Do = Command::Analyse;
  std::string Rule; ///< of --explain

  std::string BuildPath;                 ///< -p: a folder or a database
  std::vector<std::string> Paths;        ///< files and folders to analyse
  bool HasCompilerArgs = false;          ///< `--` was given
  std::vector<std::string> CompilerArgs; ///< after `--`
  std::vector<std::string> ExtraArgs, ExtraArgsBefore;
  std::vector<std::string> ConfigFolders; ///< --configs

  std::optional<std::string> Checks, HeaderFilter, WarningsAsErrors;
  std::string ConfigFile;
  std::vector<std::string> Models;
  std::vector<std::string> CheckedModels; ///< of --check-models

  Format Form = Format::Text;
  std::string Output; ///< empty: standard output
  bool Inventory = false, Fix = false, Quiet = false;
  bool ShowSuppressed = false, SarifSuppressed = false;
  std::string SarifCategory;
  When Color = When::Auto;

  FailOn Fail = FailOn::Warning;
  bool KeepGoing = false;
  unsigned Jobs = 0; ///< 0: one a processor
};

/// Reads the arguments after the program's name. An error is one line that says
/// what is wrong and what to do.
llvm::Expected<Options> parseOptions(llvm::ArrayRef<std::string> Args);

/// The text of --help.
std::string helpText();

} // namespace fanout::driver

#endif
