// Parses and analyses one translation unit.

#ifndef FANOUT_DRIVER_TRANSLATIONUNIT_H
#define FANOUT_DRIVER_TRANSLATIONUNIT_H

#include "driver/Configuration.h"
#include "driver/Database.h"
#include "driver/Report.h"

namespace fanout::driver {

/// One piece of work: how the file is compiled and what applies to it.
struct Unit {
  CompileCommand Compile;
  std::vector<std::string> Args; ///< of the analysis
  FileSettings Settings;
  std::string Root;       ///< default header filter: files below it
  bool KeepGoing = false; ///< analyse in spite of compile errors
};

/// Safe to call from several threads; does not touch the process' folder.
UnitResult analyseUnit(const Unit &Work);

} // namespace fanout::driver

#endif
