// Which commit of which repository is analysed.

#ifndef FANOUT_DRIVER_GIT_H
#define FANOUT_DRIVER_GIT_H

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>

namespace fanout::driver {

struct GitState {
  std::string RepositoryUri; ///< of the remote `origin`, without credentials
  std::string Revision;
  std::string Branch; ///< empty on a detached head
};

/// Asks git about the repository whose top level is `Root`. Nothing if that is
/// not one, has no remote, or git is not installed.
std::optional<GitState> readGitState(llvm::StringRef Root);

/// A remote as an https URI: git@host:a/b.git and ssh:// forms are rewritten,
/// user names and passwords are dropped. Empty if it is not on a host.
std::string remoteUri(llvm::StringRef Remote);

} // namespace fanout::driver

#endif
