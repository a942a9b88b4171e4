// Declarations of oatpp (c9765f9).
#pragma once
namespace oatpp::async {
struct Executor {
  explicit Executor(int processorWorkers);
  template <class Coroutine, class... A> void execute(A... args);
  void join();
  void stop();
};
} // namespace oatpp::async
