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
};
struct TaskRunner {
  bool PostTask(const Location &, OnceClosure);
  bool RunsTasksInCurrentSequence() const;
};
} // namespace base
