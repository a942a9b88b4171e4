#include "driver/Configuration.h"

#include "checks/rules/FixLimit.h"
#include "driver/Failure.h"
#include "driver/Models.h"
#include "driver/Paths.h"

#include "clang-tidy/ClangTidyOptions.h"
#include "clang-tidy/GlobList.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Regex.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace fanout::driver {
namespace {

using namespace clang::tidy;
using llvm::StringRef;

std::string defaultChecks() {
  std::string Globs;
  for (const Rule &R : rules())
    if (R.OnByDefault)
      Globs += (Globs.empty() ? "" : ",") + R.Id.str();
  return Globs;
}

/// Reads a configuration; what is wrong with it goes to `Error`.
ClangTidyOptions parse(llvm::MemoryBufferRef Text, std::string &Error) {
  auto Complain = [&](const llvm::SMDiagnostic &D) {
    if (Error.empty())
      Error = (Text.getBufferIdentifier() + ":" + llvm::Twine(D.getLineNo()) +
               ":" + llvm::Twine(D.getColumnNo() + 1) + ": " + D.getMessage())
                  .str();
  };
  llvm::ErrorOr<ClangTidyOptions> Parsed =
      parseConfigurationWithDiags(Text, Complain);
  if (Parsed)
    return *Parsed;
  if (Error.empty())
    Error =
        (Text.getBufferIdentifier() + ": " + Parsed.getError().message()).str();
  return {};
}

/// The .clang-tidy files of the tree. The base class prints what is wrong with
/// one and goes on; with a reader of our own it stops the run.
class TreeProvider : public FileOptionsProvider {
public:
  using Reader =
      std::function<llvm::ErrorOr<ClangTidyOptions>(llvm::MemoryBufferRef)>;

  TreeProvider(const ClangTidyOptions &Defaults,
               const ClangTidyOptions &Overrides, Reader Read)
      : FileOptionsProvider(ClangTidyGlobalOptions(), Defaults, Overrides,
                            llvm::vfs::getRealFileSystem()) {
    ConfigHandlers = {{".clang-tidy", std::move(Read)}};
  }
};

llvm::Error checkRegex(const std::optional<std::string> &Pattern) {
  std::string Why;
  if (!Pattern || llvm::Regex(*Pattern).isValid(Why))
    return llvm::Error::success();
  return failure("header filter '" + *Pattern +
                 "' is not a regular expression: " + Why);
}

llvm::Expected<std::map<std::string, int64_t>>
fixLimits(const ClangTidyOptions &Options) {
  std::map<std::string, int64_t> Result;
  for (const Rule &R : rules()) {
    auto Set = Options.CheckOptions.find((R.Id + ".FixLimit").str());
    if (!R.WritesLimit || Set == Options.CheckOptions.end())
      continue;
    StringRef Text = Set->getValue().Value;
    std::optional<int64_t> Limit = parseFixLimit(Text);
    if (!Limit)
      return failure(badFixLimit(R.Id, Text));
    Result[R.Id.str()] = *Limit;
  }
  return Result;
}

std::vector<const Rule *> matching(StringRef Globs) {
  GlobList List(Globs);
  std::vector<const Rule *> Result;
  for (const Rule &R : rules())
    if (List.contains(R.Id))
      Result.push_back(&R);
  return Result;
}

bool containsRule(llvm::ArrayRef<const Rule *> Rules, StringRef Id) {
  return llvm::any_of(Rules, [&](const Rule *R) { return R->Id == Id; });
}

} // namespace

bool FileSettings::enables(StringRef RuleId) const {
  return containsRule(Enabled, RuleId);
}

bool FileSettings::isError(StringRef RuleId) const {
  return containsRule(AsErrors, RuleId);
}

int64_t FileSettings::fixLimit(StringRef RuleId) const {
  auto Set = FixLimits.find(RuleId.str());
  return Set == FixLimits.end() ? *parseFixLimit(DefaultFixLimit) : Set->second;
}

struct Configuration::Impl {
  std::unique_ptr<ClangTidyOptionsProvider> Provider;
  std::string ParseError;
  std::string ConfigFolder; ///< of --config-file
  std::vector<std::string> CommandLineModels;
  ModelCache Models;

  llvm::Error useFile(const std::string &File, const ClangTidyOptions &Defaults,
                      const ClangTidyOptions &Overrides);
  void useTree(const ClangTidyOptions &Defaults,
               const ClangTidyOptions &Overrides);
  std::vector<std::string> modelsFor(StringRef File);
};

llvm::Error Configuration::Impl::useFile(const std::string &File,
                                         const ClangTidyOptions &Defaults,
                                         const ClangTidyOptions &Overrides) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return failure("cannot read " + File + ": " + Buffer.getError().message());
  ClangTidyOptions Config = parse(**Buffer, ParseError);
  if (!ParseError.empty())
    return failure(ParseError);
  ConfigFolder =
      llvm::sys::path::parent_path(absolutePath(File, currentFolder()));
  Provider = std::make_unique<ConfigOptionsProvider>(
      ClangTidyGlobalOptions(), Defaults, Config, Overrides);
  return llvm::Error::success();
}

void Configuration::Impl::useTree(const ClangTidyOptions &Defaults,
                                  const ClangTidyOptions &Overrides) {
  auto Read =
      [this](llvm::MemoryBufferRef Text) -> llvm::ErrorOr<ClangTidyOptions> {
    return parse(Text, ParseError);
  };
  Provider = std::make_unique<TreeProvider>(Defaults, Overrides, Read);
}

/// The `fanout-*.Models` options, each relative to the file that has it.
std::vector<std::string> Configuration::Impl::modelsFor(StringRef File) {
  std::vector<std::string> Result;
  for (const auto &[Config, Source] : Provider->getRawOptions(File)) {
    std::string Folder = ConfigFolder;
    if (llvm::sys::path::is_absolute(Source))
      Folder = llvm::sys::path::parent_path(Source);
    std::vector<std::string> Here;
    for (const auto &Option : Config.CheckOptions)
      if (Option.getKey().starts_with("fanout-") &&
          Option.getKey().ends_with(".Models"))
        for (StringRef Rest = Option.getValue().Value; !Rest.empty();) {
          size_t End = Rest.find_first_of(",;");
          if (StringRef Name = Rest.take_front(End).trim(); !Name.empty())
            Here.push_back(absolutePath(Name, Folder));
          Rest = End == StringRef::npos ? "" : Rest.drop_front(End + 1);
        }
    llvm::sort(Here); // the order of a hash table
    llvm::append_range(Result, Here);
  }
  llvm::append_range(Result, CommandLineModels);
  std::vector<std::string> Unique;
  for (std::string &Name : Result)
    if (!llvm::is_contained(Unique, Name))
      Unique.push_back(std::move(Name));
  return Unique;
}

Configuration::Configuration() : Data(std::make_unique<Impl>()) {}
Configuration::~Configuration() = default;

llvm::Expected<std::unique_ptr<Configuration>>
Configuration::create(const Options &Opts) {
  std::unique_ptr<Configuration> Result(new Configuration());
  ClangTidyOptions Defaults, Overrides;
  Defaults.Checks = defaultChecks();
  Overrides.Checks = Opts.Checks;
  Overrides.HeaderFilterRegex = Opts.HeaderFilter;
  Overrides.WarningsAsErrors = Opts.WarningsAsErrors;
  for (const std::string &Model : Opts.Models)
    Result->Data->CommandLineModels.push_back(
        absolutePath(Model, currentFolder()));
  if (Opts.ConfigFile.empty())
    Result->Data->useTree(Defaults, Overrides);
  else if (llvm::Error E =
               Result->Data->useFile(Opts.ConfigFile, Defaults, Overrides))
    return std::move(E);
  return std::move(Result);
}

llvm::Expected<FileSettings> Configuration::settingsFor(StringRef File) {
  ClangTidyOptions Found = Data->Provider->getOptions(File);
  if (!Data->ParseError.empty())
    return failure(Data->ParseError);
  if (llvm::Error E = checkRegex(Found.HeaderFilterRegex))
    return std::move(E);
  if (llvm::Error E = checkRegex(Found.ExcludeHeaderFilterRegex))
    return std::move(E);
  auto Models = Data->Models.get(Data->modelsFor(File));
  if (!Models)
    return Models.takeError();
  auto FixLimits = fixLimits(Found);
  if (!FixLimits)
    return FixLimits.takeError();
  FileSettings Result;
  Result.FixLimits = std::move(*FixLimits);
  Result.Enabled = matching(Found.Checks.value_or(""));
  Result.AsErrors = matching(Found.WarningsAsErrors.value_or(""));
  Result.HeaderFilter = Found.HeaderFilterRegex;
  Result.ExcludeHeaderFilter = Found.ExcludeHeaderFilterRegex;
  Result.ExtraArgs = Found.ExtraArgs.value_or(std::vector<std::string>());
  Result.ExtraArgsBefore =
      Found.ExtraArgsBefore.value_or(std::vector<std::string>());
  Result.Models = *Models;
  return Result;
}

} // namespace fanout::driver
