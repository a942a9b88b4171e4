// Configuration files of services: which arguments are some, and their
// findings.

#ifndef FANOUT_DRIVER_CONFIGFILES_H
#define FANOUT_DRIVER_CONFIGFILES_H

#include "driver/Configuration.h"
#include "driver/Report.h"

namespace fanout::driver {

/// True for the file types that the rules about configuration files read.
bool isConfigFile(llvm::StringRef Path);

/// Bounds on the search below a folder.
struct ConfigSearch {
  unsigned MaxNames = 1000000; ///< looked at before giving up
  unsigned MaxDepth = 64;      ///< of folders
};

/// The configuration files below `Folder`, sorted: what git tracks if it is in
/// a checkout, else a walk; without what others wrote or a build made
/// (node_modules, vendor, third_party, build, …), test data, lock files and the
/// files of CI services. An error if the folder is beyond the bounds.
llvm::Expected<std::vector<std::string>>
configFilesBelow(const std::string &Folder, const ConfigSearch &Bounds = {});

/// The findings of one configuration file (absolute path). That a file cannot
/// be read is a failure if the user named it; if it was found in a folder, it
/// is skipped, and of one that says nothing about pools not a word is said.
UnitResult checkConfigFile(const std::string &File, bool Named,
                           const FileSettings &Settings);

} // namespace fanout::driver

#endif
