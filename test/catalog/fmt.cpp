// REQUIRES: fmt-headers
// RUN: %row_check fmt %s -- -std=c++17
#include <fmt/core.h>
#include <fmt/printf.h>

void logs(FILE *file) {
  fmt::print(stderr, "{}", 1);                              //= log
  int value = 1;
  fmt::vprint(stderr, "{}", fmt::make_format_args(value));  //= log
  fmt::fprintf(stderr, "%d", 1);                            //= log
  fmt::print(file, "{}", 1);
  fmt::print("{}", 1);
}
