#include "driver/Git.h"
#include "driver/SarifParts.h"

namespace fanout::driver::sarif {

Json provenance(llvm::StringRef Root) {
  std::optional<GitState> Git = readGitState(Root);
  if (!Git)
    return nullptr;
  Json V;
  V["repositoryUri"] = Git->RepositoryUri;
  V["revisionId"] = Git->Revision;
  if (!Git->Branch.empty())
    V["branch"] = Git->Branch;
  V["mappedTo"] = {{"uriBaseId", "%SRCROOT%"}};
  return Json::array({V});
}

} // namespace fanout::driver::sarif
