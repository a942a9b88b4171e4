// Pools that hold all their connections, those in use and the idle ones, each
// with a flag: the acquire function takes the first that nobody uses, or opens
// one more.

#ifndef FANOUT_CHECKS_ANALYSIS_BUSYCONNECTIONS_H
#define FANOUT_CHECKS_ANALYSIS_BUSYCONNECTIONS_H

#include "checks/analysis/BusyFlag.h"
#include "checks/analysis/GrowthBound.h"
#include "checks/analysis/NewConnection.h"
#include "checks/analysis/PoolFacts.h"

namespace fanout {

class BusyConnections {
public:
  BusyConnections(const Program &Source, const NewConnections &Makers,
                  const GrowthBound &Growth);

  std::vector<InHousePool> pools() const;

private:
  /// The acquire function with what it asks and sets by itself and by helpers.
  struct Scan {
    const Body *In = nullptr;
    llvm::SmallVector<const Body *, 4> Parts;
    FlagUse Asks;
    int64_t Busy = 0; ///< what it sets the flag to
  };

  llvm::ArrayRef<FlagUse> uses(const Body &In) const;
  llvm::SmallVector<Scan, 1> scans(const Body &In) const;
  std::optional<InHousePool> pool(const Scan &Of) const;
  const FlagUse *release(const Scan &Of, const Body *&Where) const;
  bool isSearched(const FlagUse &Use, const Body &In,
                  const Body &Acquire) const;

  const Program &Source;
  const NewConnections &Makers;
  const GrowthBound &Growth;
  std::map<const Body *, llvm::SmallVector<FlagUse, 2>> Uses;
  std::map<const Body *, llvm::SmallVector<const Body *, 2>>
      Lambdas; ///< those with uses, by the function that they are written in
};

} // namespace fanout

#endif
