// Which files of a tree are configuration worth reading.

#include "checks/configuration/Readers.h"
#include "checks/configuration/Scan.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace fanout {
namespace {

constexpr llvm::StringLiteral TestFolders[] = {
    "test",          "tests",         "__tests__", "e2e",      "testdata",
    "test-data",     "test_data",     "testcases", "fixture",  "fixtures",
    "__fixtures__",  "test-fixtures", "golden",    "goldens",  "test_fixtures",
    "__snapshots__", "snapshots",     "mocks",     "__mocks__"};

constexpr llvm::StringLiteral ServiceFolders[] = {
    ".github",    ".gitlab", ".circleci", ".azure-pipelines",
    ".buildkite", ".vscode", ".idea"};

constexpr llvm::StringLiteral OtherFiles[] = {"package-lock.json",
                                              "npm-shrinkwrap.json",
                                              "pnpm-lock.yaml",
                                              "composer.lock",
                                              "poetry.lock",
                                              "cargo.lock",
                                              "packages.lock.json",
                                              "pubspec.lock",
                                              "compile_commands.json",
                                              "tsconfig.json",
                                              "package.json",
                                              "composer.json",
                                              "cargo.toml",
                                              "pyproject.toml",
                                              "mkdocs.yml",
                                              "swagger.json",
                                              "swagger.yaml",
                                              "openapi.json",
                                              "openapi.yaml",
                                              "openapi.yml",
                                              ".travis.yml",
                                              ".gitlab-ci.yml",
                                              "azure-pipelines.yml",
                                              "appveyor.yml",
                                              ".appveyor.yml",
                                              "cloudbuild.yaml",
                                              ".drone.yml",
                                              ".pre-commit-config.yaml",
                                              "bitbucket-pipelines.yml",
                                              ".clang-format",
                                              ".clang-tidy",
                                              "codecov.yml",
                                              ".codecov.yml"};

bool isLockOrSchema(llvm::StringRef Name) {
  return Name.ends_with("-lock.json") || Name.ends_with(".lock.json") ||
         Name.ends_with("-lock.yaml") || Name.ends_with(".schema.json") ||
         Name.ends_with(".schema.yaml") ||
         Name.ends_with("azure-pipelines.yml");
}

} // namespace

bool isConfigurationName(llvm::StringRef Path) {
  return detectFormat(Path, "").has_value();
}

bool isConfigurationFile(llvm::StringRef Path) {
  std::string Lower = Path.lower();
  llvm::StringRef Name = llvm::sys::path::filename(Lower);
  if (!detectFormat(Name, "") || isLockOrSchema(Name) ||
      llvm::is_contained(OtherFiles, Name))
    return false;
  bool InDocs = false;
  for (llvm::StringRef Part : llvm::make_range(llvm::sys::path::begin(Lower),
                                               llvm::sys::path::end(Lower))) {
    InDocs |= Part == "docs" || Part == "doc";
    // A reference shows every key there is, with any value.
    if ((InDocs && Part == "reference") ||
        llvm::is_contained(TestFolders, Part) ||
        llvm::is_contained(ServiceFolders, Part))
      return false;
  }
  return true;
}

bool mayConfigurePool(llvm::StringRef Text) {
  std::string Lower = Text.lower();
  for (llvm::StringRef Word : {"idle",
                               "aiohttp",
                               "keepalive",
                               "keep_alive",
                               "keep-alive",
                               "pool",
                               "maxconn",
                               "max_conn",
                               "max-conn",
                               "maxactive",
                               "max-active",
                               "max_active",
                               "maxopen",
                               "max_open",
                               "max-open",
                               "max_overflow",
                               "num_conns",
                               "numconns",
                               "connections",
                               "clients",
                               "sockets",
                               "sessions",
                               "okhttp",
                               "connectionlimit",
                               "connection_limit",
                               "acquiretimeout",
                               "maxtotal",
                               "num_init_children"})
    if (llvm::StringRef(Lower).contains(Word))
      return true;
  return false;
}

} // namespace fanout
