// Identities of findings that survive edits elsewhere in the file.

#ifndef FANOUT_DRIVER_FINGERPRINT_H
#define FANOUT_DRIVER_FINGERPRINT_H

#include "checks/rules/Finding.h"

#include "llvm/ADT/StringRef.h"

#include <map>
#include <string>
#include <vector>

namespace fanout::driver {

/// The hash of every line of a file, as code-scanning services compute it for
/// `primaryLocationLineHash`: a rolling hash over the 100 characters (white
/// space aside) that begin at the line, and how often that hash came before.
/// Index 0 is line 1.
std::vector<std::string> lineHashes(llvm::StringRef Text);

/// Numbers findings of one file that agree in rule, function and subject.
class Fingerprints {
public:
  /// Call once per finding, in the order of the report.
  std::string next(const Finding &F);

private:
  std::map<std::string, unsigned> Seen;
};

/// Hexadecimal SHA-256.
std::string sha256(llvm::StringRef Text);

} // namespace fanout::driver

#endif
