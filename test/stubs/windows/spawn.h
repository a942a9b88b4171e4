// Declarations of the Windows thread pool and of PPL, after learn.microsoft.com.
#pragma once
typedef struct _TP_WORK *PTP_WORK;
typedef struct _TP_POOL *PTP_POOL;
extern "C" {
void SubmitThreadpoolWork(PTP_WORK);
void WaitForThreadpoolWorkCallbacks(PTP_WORK, int cancel);
void SetThreadpoolThreadMaximum(PTP_POOL, unsigned long);
void CloseThreadpoolWork(PTP_WORK);
}
namespace Concurrency {
struct task_group {
  template <class F> void run(const F &);
  int wait();
};
template <class It, class F> void parallel_for_each(It, It, const F &);
} // namespace Concurrency
namespace concurrency = Concurrency;
