#include "driver/Analysis.h"

#include "driver/Arguments.h"
#include "driver/ConfigFiles.h"
#include "driver/Failure.h"
#include "driver/Paths.h"
#include "driver/Runner.h"

#include "llvm/Support/FileSystem.h"

namespace fanout::driver {
namespace {

namespace fs = llvm::sys::fs;

/// What the paths of the command line mean.
struct Inputs {
  std::vector<std::string> Sources; ///< files and folders for the compiler
  std::vector<std::string> Configs; ///< configuration files
  size_t Named = 0; ///< so many of Configs were named, the others found
};

llvm::Expected<Inputs> sortInputs(const Options &Opts) {
  Inputs Result;
  std::string Here = currentFolder();
  for (const std::string &Path : Opts.Paths) {
    std::string Absolute = absolutePath(Path, Here);
    if (!fs::exists(Absolute))
      return failure(Path + ": no such file or folder");
    bool IsConfig = isConfigFile(Path) && !fs::is_directory(Absolute);
    (IsConfig ? Result.Configs : Result.Sources).push_back(Absolute);
  }
  Result.Named = Result.Configs.size();
  for (const std::string &Folder : Opts.ConfigFolders) {
    if (!fs::is_directory(Folder))
      return failure("--configs=" + Folder + ": no such folder");
    auto Found = configFilesBelow(absolutePath(Folder, Here));
    if (!Found)
      return Found.takeError();
    llvm::append_range(Result.Configs, *Found);
  }
  return Result;
}

llvm::Expected<std::string> locateDatabase(const Options &Opts,
                                           const Inputs &In) {
  const char *Remedy = "; CMake writes it with "
                       "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON, other builds "
                       "with bear";
  std::string Here = currentFolder();
  if (Opts.BuildPath.empty()) {
    std::string File =
        findDatabase(Here, In.Sources.empty() ? "" : In.Sources.front());
    if (File.empty())
      return failure(llvm::Twine("found no compile_commands.json here or in a "
                                 "build folder; pass its folder with -p") +
                     Remedy);
    if (!Opts.Quiet)
      llvm::errs() << "fanout-tidy: using " << relativePath(File, Here) << '\n';
    return File;
  }
  std::string Path = absolutePath(Opts.BuildPath, Here);
  if (!fs::is_directory(Path))
    return fs::exists(Path)
               ? llvm::Expected<std::string>(Path)
               : failure("-p " + Opts.BuildPath + ": no such file or folder");
  Path += "/compile_commands.json";
  if (!fs::exists(Path))
    return failure("no compile_commands.json in " + Opts.BuildPath + Remedy);
  return Path;
}

llvm::Expected<std::vector<CompileCommand>> findCommands(const Options &Opts,
                                                         const Inputs &In) {
  bool OnlyConfigs = In.Sources.empty() && Opts.BuildPath.empty() &&
                     (!In.Configs.empty() || !Opts.ConfigFolders.empty());
  if (OnlyConfigs)
    return std::vector<CompileCommand>();
  if (Opts.HasCompilerArgs) {
    for (const std::string &Path : In.Sources)
      if (fs::is_directory(Path))
        return failure(Path + " is a folder; with '--' name the files in it");
    return fixedCommands(In.Sources, Opts.CompilerArgs);
  }
  llvm::Expected<std::string> File = locateDatabase(Opts, In);
  if (!File)
    return File.takeError();
  auto All = readDatabase(*File);
  if (!All)
    return All.takeError();
  return selectCommands(std::move(*All), In.Sources, *File);
}

/// The configuration of one run, applied to its files.
class Planner {
public:
  Planner(const Options &Opts, Configuration &Config, std::string Root)
      : Opts(Opts), Config(Config), Root(std::move(Root)),
        Resources(resourceFolder()) {}

  /// One unit of work a command; files without any enabled rule are left out.
  llvm::Expected<std::vector<Unit>> plan(std::vector<CompileCommand> Commands) {
    if (!Commands.empty() && Resources.empty())
      return failure("cannot find the headers of the compiler (stddef.h, ...); "
                     "install clang, or pass "
                     "--extra-arg=-resource-dir=FOLDER");
    std::vector<Unit> Units;
    for (CompileCommand &Command : Commands) {
      auto Settings = Config.settingsFor(Command.File);
      if (!Settings)
        return Settings.takeError();
      if (Settings->Enabled.empty() && !Opts.Inventory)
        continue;
      Units.push_back(unit(std::move(Command), std::move(*Settings)));
    }
    return Units;
  }

private:
  Unit unit(CompileCommand Command, FileSettings Settings) const {
    std::vector<std::string> Before = Settings.ExtraArgsBefore;
    std::vector<std::string> After = Settings.ExtraArgs;
    llvm::append_range(Before, Opts.ExtraArgsBefore);
    llvm::append_range(After, Opts.ExtraArgs);
    Unit U;
    U.Args = analysisArguments(Command, Resources, Before, After);
    U.Compile = std::move(Command);
    U.Settings = std::move(Settings);
    U.Root = Root;
    U.KeepGoing = Opts.KeepGoing;
    return U;
  }

  const Options &Opts;
  Configuration &Config;
  std::string Root, Resources;
};

std::string rootOf(llvm::ArrayRef<CompileCommand> Commands,
                   const std::vector<std::string> &Configs) {
  std::vector<std::string> Files = Configs;
  for (const CompileCommand &C : Commands)
    Files.push_back(C.File);
  return sourceRoot(Files);
}

llvm::Error checkConfigFiles(const Inputs &In, Configuration &Config,
                             std::vector<UnitResult> &Results) {
  for (size_t I = 0; I < In.Configs.size(); ++I) {
    auto Settings = Config.settingsFor(In.Configs[I]);
    if (!Settings)
      return Settings.takeError();
    Results.push_back(checkConfigFile(In.Configs[I], I < In.Named, *Settings));
  }
  return llvm::Error::success();
}

} // namespace

llvm::Expected<Report> runAnalysis(const Options &Opts) {
  llvm::Expected<Inputs> In = sortInputs(Opts);
  if (!In)
    return In.takeError();
  auto Config = Configuration::create(Opts);
  if (!Config)
    return Config.takeError();
  auto Commands = findCommands(Opts, *In);
  if (!Commands)
    return Commands.takeError();
  if (Commands->empty() && In->Configs.empty())
    return failure("there is nothing to analyse");
  std::string Root = rootOf(*Commands, In->Configs);
  auto Units = Planner(Opts, **Config, Root).plan(std::move(*Commands));
  if (!Units)
    return Units.takeError();
  if (Units->empty() && In->Configs.empty())
    return failure("every rule is disabled; add fanout-* to Checks in "
                   ".clang-tidy, or pass --checks='fanout-*'");
  std::vector<UnitResult> Results = runUnits(*Units, Opts.Jobs);
  if (llvm::Error E = checkConfigFiles(*In, **Config, Results))
    return std::move(E);
  return collect(std::move(Results), Root);
}

llvm::Expected<std::vector<Unit>> chosenUnits(const Options &Opts) {
  llvm::Expected<Inputs> In = sortInputs(Opts);
  if (!In)
    return In.takeError();
  if (!In->Configs.empty())
    return failure(relativePath(In->Configs.front(), currentFolder()) +
                   " is no source file");
  auto Config = Configuration::create(Opts);
  if (!Config)
    return Config.takeError();
  auto Commands = findCommands(Opts, *In);
  if (!Commands)
    return Commands.takeError();
  std::string Root = rootOf(*Commands, {});
  Options All = Opts;
  All.Inventory = true; // whatever rules are enabled
  return Planner(All, **Config, Root).plan(std::move(*Commands));
}

} // namespace fanout::driver
