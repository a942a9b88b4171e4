// spawn: std::async
// loop: range-for
// origin: blocks of an update request
// limiter: check of the request
// waits: get after the loop
// distance: caller of the helper
// differs: what the check looks at
// A: unbounded Y7 | limiter: the size of each block is checked
// B: bounded N7 | limiter: the number of blocks is checked
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <future>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

struct UpdateBlock {
  std::uint32_t Address = 0;
  std::vector<std::uint8_t> Data;
};

struct UpdateRequest {
  std::string Vehicle;
  std::uint32_t Version = 0;
  std::vector<UpdateBlock> Blocks;
};

class InvalidUpdate : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

class UpdateService {
public:
  std::uint32_t apply(const UpdateRequest &Request) {
    validate(Request);
    const std::uint32_t Sum = verifyBlocks(Request.Blocks);
    Installed = Request.Version;
    return Sum;
  }

private:
  static constexpr std::size_t Limit = 64;

  void validate(const UpdateRequest &Request) const {
    if (Request.Vehicle.size() != 17)
      throw InvalidUpdate("bad vehicle number");
    if (Request.Version <= Installed)
      throw InvalidUpdate("downgrade");
#ifndef TWIN
    for (const UpdateBlock &Block : Request.Blocks)
      if (Block.Data.size() > Limit)
        throw InvalidUpdate("block too large");
#else
    if (Request.Blocks.size() > Limit)
      throw InvalidUpdate("too many blocks");
#endif
  }

  static std::uint32_t checksum(const UpdateBlock &Block) {
    witness::task();
    return std::accumulate(Block.Data.begin(), Block.Data.end(), Block.Address);
  }

  static std::uint32_t verifyBlocks(const std::vector<UpdateBlock> &Blocks) {
    std::vector<std::future<std::uint32_t>> Sums;
    for (const UpdateBlock &Block : Blocks)
      Sums.push_back(std::async(std::launch::async, checksum, std::cref(Block)));
    std::uint32_t Total = 0;
    for (auto &Sum : Sums)
      Total ^= Sum.get();
    return Total;
  }

  std::uint32_t Installed = 1;
};

int main(int argc, char **argv) {
  UpdateRequest Request{"WVWZZZ1JZXW000001", 7, {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Request.Blocks.push_back({static_cast<std::uint32_t>(I * 64), {1, 2, 3, 4}});
  UpdateService Service;
  try {
    Service.apply(Request);
  } catch (const InvalidUpdate &Error) {
    fprintf(stderr, "update rejected: %s\n", Error.what());
  }
  return witness::report();
}
