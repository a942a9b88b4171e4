// Declarations of the MongoDB server (04ea1d46e, 02d19c5ad).
#pragma once
#include <functional>

namespace mongo {
struct OperationContext;
struct ThreadPoolInterface {
  using Task = std::function<void()>;
  virtual void join() = 0;
  virtual void schedule(Task) = 0;
  virtual void shutdown() = 0;
};
struct ThreadPool final : ThreadPoolInterface {
  void join() override;
  void schedule(Task) override;
  void shutdown() override;
  void waitForIdle();
};
namespace executor {
struct RemoteCommandRequest {};
struct TaskExecutor {
  struct CallbackArgs;
  struct RemoteCommandCallbackArgs;
  struct CallbackHandle {};
  struct EventHandle {};
  using CallbackFn = std::function<void(const CallbackArgs &)>;
  using RemoteCommandCallbackFn =
      std::function<void(const RemoteCommandCallbackArgs &)>;
  virtual void join() = 0;
  virtual CallbackHandle onEvent(const EventHandle &, CallbackFn &&) = 0;
  virtual void waitForEvent(const EventHandle &) = 0;
  virtual int waitForEvent(OperationContext *, const EventHandle &,
                           long deadline = 0) = 0;
  virtual CallbackHandle scheduleWork(CallbackFn &&) = 0;
  virtual CallbackHandle scheduleWorkAt(long when, CallbackFn &&) = 0;
  virtual CallbackHandle
  scheduleRemoteCommand(const RemoteCommandRequest &,
                        const RemoteCommandCallbackFn &) = 0;
  virtual void cancel(const CallbackHandle &) = 0;
  virtual void wait(const CallbackHandle &) = 0;
};
} // namespace executor
} // namespace mongo
