#include "driver/Options.h"

#include "driver/Failure.h"
#include "driver/Flags.h"

#include "llvm/Support/raw_ostream.h"

namespace fanout::driver {
namespace {

using llvm::StringRef;

/// One dash for a letter, two for a word.
std::string spelling(const Flag &F) {
  return (F.Name.size() == 1 ? "-" : "--") + F.Name.str();
}

const Flag *findFlag(StringRef Name) {
  for (const Flag &F : flags())
    if (F.Name == Name)
      return &F;
  return nullptr;
}

/// -j4, -pBUILD: a letter with its value attached.
const Flag *findGluedFlag(StringRef Name) {
  const Flag *F = findFlag(Name.take_front(1));
  return F && !F->ValueName.empty() && Name.size() > 1 ? F : nullptr;
}

llvm::Error unknownOption(StringRef Arg) {
  StringRef Name = Arg.ltrim('-').split('=').first;
  const Flag *Nearest = nullptr;
  unsigned Best = 3; // of one or two slips
  for (const Flag &F : flags()) {
    unsigned Distance = F.Name.edit_distance(Name, true, Best);
    if (F.Name.size() > 1 && Distance < Best) {
      Best = Distance;
      Nearest = &F;
    }
  }
  if (Nearest)
    return failure("unknown option '" + Arg + "'; did you mean '" +
                   spelling(*Nearest) + "'?");
  return failure("unknown option '" + Arg +
                 "'; --help lists the options, compiler flags go after '--'");
}

/// Walks over the arguments.
class Parser {
public:
  explicit Parser(llvm::ArrayRef<std::string> Args) : Rest(Args) {}

  llvm::Expected<Options> run() {
    while (!Rest.empty()) {
      StringRef Arg = Rest.front();
      Rest = Rest.drop_front();
      if (Arg == "--") {
        Result.HasCompilerArgs = true;
        Result.CompilerArgs.assign(Rest.begin(), Rest.end());
        break;
      }
      if (llvm::Error E = argument(Arg))
        return std::move(E);
    }
    if (llvm::Error E = contradiction())
      return std::move(E);
    return std::move(Result);
  }

private:
  llvm::Error argument(StringRef Arg) {
    if (!Arg.starts_with("-") || Arg == "-") {
      Result.Paths.push_back(Arg.str());
      return llvm::Error::success();
    }
    auto [Name, Value] =
        Arg.drop_front(Arg.starts_with("--") ? 2 : 1).split('=');
    bool HasValue = Arg.contains('=');
    const Flag *F = findFlag(Name);
    if (!F && !Arg.starts_with("--") && (F = findGluedFlag(Arg.drop_front()))) {
      Value = Arg.drop_front(2);
      HasValue = true;
    }
    return F ? store(*F, Value, HasValue) : unknownOption(Arg);
  }

  llvm::Error store(const Flag &F, StringRef Value, bool HasValue) {
    if (F.ValueName.empty()) {
      if (HasValue)
        return failure("option '" + spelling(F) + "' takes no value");
    } else if (!HasValue) {
      if (Rest.empty() || Rest.front() == "--")
        return failure("option '" + spelling(F) +
                       "' needs a value: " + spelling(F) + "=" + F.ValueName);
      Value = Rest.front();
      Rest = Rest.drop_front();
    }
    if (F.Store(Result, Value))
      return llvm::Error::success();
    return failure("invalid value '" + Value + "' for option '" + spelling(F) +
                   "': " + (F.Help.empty() ? "see --help" : F.Help));
  }

  llvm::Error contradiction() const {
    if (Result.HasCompilerArgs && !Result.BuildPath.empty())
      return failure(
          "'-p' and '--' exclude each other: the compiler flags come "
          "from the database or from the command line");
    if (Result.HasCompilerArgs && Result.Paths.empty())
      return failure(
          "no file before '--'; usage: fanout-tidy FILE... -- FLAGS");
    if (Result.Inventory && Result.Form == Format::Sarif)
      return failure(
          "--inventory has no SARIF form; use --format=text or json");
    return llvm::Error::success();
  }

  llvm::ArrayRef<std::string> Rest;
  Options Result;
};

} // namespace

llvm::Expected<Options> parseOptions(llvm::ArrayRef<std::string> Args) {
  return Parser(Args).run();
}

std::string helpText() {
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  Out << "Finds unbounded fan-out in C and C++.\n\n"
         "usage: fanout-tidy [-p BUILD] [PATH...]     files of a compilation "
         "database\n"
         "       fanout-tidy FILE... -- FLAGS         files with these "
         "compiler "
         "flags\n"
         "       fanout-tidy FILE.yaml...             configuration files\n\n"
         "options:\n";
  for (const Flag &F : flags()) {
    if (F.Help.empty())
      continue;
    std::string Left = spelling(F);
    if (!F.ValueName.empty())
      Left += (F.Name.size() == 1 ? " " : "=") + F.ValueName.str();
    Out << "  " << llvm::left_justify(Left, 28) << F.Help << '\n';
  }
  Out << "\nexit status: 0 nothing at or above the fail level, 1 findings, "
         "2 something could not be analysed\n";
  return Text;
}

} // namespace fanout::driver
