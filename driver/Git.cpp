#include "driver/Git.h"

#include "driver/Paths.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

namespace fanout::driver {
namespace {

using llvm::StringRef;

/// The standard output of git in `Root`, trimmed; empty if it fails.
std::string git(const std::string &Program, StringRef Root,
                llvm::ArrayRef<StringRef> Args) {
  llvm::SmallString<128> File;
  if (llvm::sys::fs::createTemporaryFile("fanout-tidy", "git", File))
    return "";
  llvm::FileRemover Remove(File);
  llvm::SmallVector<StringRef, 8> Command = {Program, "-C", Root};
  Command.append(Args.begin(), Args.end());
  const std::optional<StringRef> Redirects[] = {
      StringRef("/dev/null"), StringRef(File), StringRef("/dev/null")};
  if (llvm::sys::ExecuteAndWait(Program, Command, std::nullopt, Redirects, 10))
    return "";
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  return Buffer ? (*Buffer)->getBuffer().trim().str() : "";
}

} // namespace

std::string remoteUri(StringRef Remote) {
  StringRef Rest = Remote;
  bool HasScheme = Rest.consume_front("https://") ||
                   Rest.consume_front("http://") ||
                   Rest.consume_front("ssh://") || Rest.consume_front("git://");
  size_t Slash = Rest.find('/');
  if (!HasScheme &&
      (Rest.starts_with("/") || Rest.find(':') > Slash || !Rest.contains(':')))
    return ""; // a path
  if (size_t At = Rest.take_front(Slash).rfind('@'); At != StringRef::npos)
    Rest = Rest.drop_front(At + 1);
  if (HasScheme)
    return "https://" + Rest.str();
  auto [Host, Path] = Rest.split(':');
  return ("https://" + Host + "/" + Path.ltrim('/')).str();
}

std::optional<GitState> readGitState(StringRef Root) {
  if (gitTopLevel(Root) != Root)
    return std::nullopt;
  llvm::ErrorOr<std::string> Program = llvm::sys::findProgramByName("git");
  if (!Program)
    return std::nullopt;
  GitState State;
  State.RepositoryUri =
      remoteUri(git(*Program, Root, {"config", "--get", "remote.origin.url"}));
  State.Revision = git(*Program, Root, {"rev-parse", "HEAD"});
  State.Branch = git(*Program, Root, {"symbolic-ref", "--short", "HEAD"});
  if (State.RepositoryUri.empty() || State.Revision.empty())
    return std::nullopt;
  return State;
}

} // namespace fanout::driver
