// Declarations of Chromium's base.
#pragma once
namespace base {
struct Location {};
struct TaskTraits {};
struct OnceClosure {};
struct ThreadPool {
  static bool PostTask(const Location &, OnceClosure);
  static bool PostTask(const Location &, const TaskTraits &, OnceClosure);
  static bool PostTaskAndReply(const Location &, OnceClosure task,
                               OnceClosure reply);
  static bool PostTaskAndReplyWithResult(const Location &, OnceClosure task,
                                         OnceClosure reply);
  static bool PostDelayedTask(const Location &, OnceClosure task, int delay);
};
struct TaskRunner {
  bool PostTaskAndReply(const Location &, OnceClosure task, OnceClosure reply);
  bool PostTaskAndReplyWithResult(const Location &, OnceClosure task,
                                  OnceClosure reply);
  virtual bool PostDelayedTask(const Location &, OnceClosure task,
                               int delay) = 0;
  bool PostTask(const Location &, OnceClosure);
  bool RunsTasksInCurrentSequence() const;
};
} // namespace base
