#include "test/fuzz/FuzzConfiguration.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  return fanout::fuzzConfiguration(Data, Size, "a.properties");
}
