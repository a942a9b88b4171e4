// What must hold for any bytes that are taken for a configuration file.

#ifndef FANOUT_TEST_FUZZ_FUZZCONFIGURATION_H
#define FANOUT_TEST_FUZZ_FUZZCONFIGURATION_H

#include "checks/configuration/Scan.h"

#include <cstdint>
#include <cstdlib>

namespace fanout {

inline void require(bool Holds) {
  if (!Holds)
    std::abort();
}

inline void requirePlace(const Location &Where, size_t Size) {
  require(Where.Line > 0 && Where.Column > 0);
  require(Where.EndLine >= Where.Line);
  require(size_t(Where.Offset) + Where.Length <= Size);
}

/// Scans the bytes under this name and checks all places.
inline int fuzzConfiguration(const uint8_t *Data, size_t Size,
                             llvm::StringRef Name) {
  llvm::StringRef Text(reinterpret_cast<const char *>(Data), Size);
  ConfigScan Scan = scanConfiguration(Text, Name);
  for (const Finding &Each : Scan.Findings) {
    requirePlace(Each.Where, Size);
    require(!Each.Message.empty() &&
            Each.Message.find('\n') == std::string::npos);
    for (const Note &Extra : Each.Notes) {
      requirePlace(Extra.Where, Size);
      require(Extra.Text.find('\n') == std::string::npos);
    }
    for (const Edit &Fix : Each.Fix)
      requirePlace(Fix.Where, Size);
  }
  for (const NotAnalysed &Part : Scan.Skipped)
    require(!Part.Why.empty());
  return 0;
}

} // namespace fanout

#endif
