// Configuration files of services: which arguments are some, and their
// findings.

#ifndef FANOUT_DRIVER_CONFIGFILES_H
#define FANOUT_DRIVER_CONFIGFILES_H

#include "driver/Configuration.h"
#include "driver/Report.h"

namespace fanout::driver {

/// True for the file types that the rules about configuration files read.
bool isConfigFile(llvm::StringRef Path);

/// The configuration files below `Folder`, sorted; hidden folders are left out.
std::vector<std::string> configFilesBelow(const std::string &Folder);

/// The findings of one configuration file (absolute path).
UnitResult checkConfigFile(const std::string &File,
                           const FileSettings &Settings);

} // namespace fanout::driver

#endif
