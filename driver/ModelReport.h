// What --check-models prints.

#ifndef FANOUT_DRIVER_MODELREPORT_H
#define FANOUT_DRIVER_MODELREPORT_H

#include "checks/analysis/ModelResolver.h"
#include "checks/catalog/ModelReader.h"
#include "driver/Report.h"

#include "llvm/Support/raw_ostream.h"

namespace fanout::driver {

/// One row of a model file.
struct ReportedRow {
  std::string File;
  unsigned Line = 0;
  bool IsType = false;
  std::string Name, Role; ///< the role is empty for a type
  std::string Explanation;
  std::vector<std::string> Replaces; ///< libraries with rows of this name
  std::vector<Declared> Declarations;
};

struct ModelReport {
  std::vector<ReportedRow> Rows;
  std::vector<ModelError> Errors;
  bool Resolved = false; ///< there were sources
  size_t UnitsAnalysed = 0;
  std::vector<FailedFile> Failed;
};

/// Paths below `Folder` are shown relative to it.
void writeModelText(const ModelReport &R, llvm::StringRef Folder,
                    llvm::raw_ostream &Out);
void writeModelJson(const ModelReport &R, llvm::raw_ostream &Out);

} // namespace fanout::driver

#endif
