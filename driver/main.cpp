#include "driver/Program.h"

int main(int Argc, char **Argv) {
  return fanout::driver::runProgram(
      std::vector<std::string>(Argv + (Argc > 0), Argv + Argc));
}
