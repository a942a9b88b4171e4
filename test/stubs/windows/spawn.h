// Declarations of Windows threads, the thread pool and of PPL, after
// learn.microsoft.com.
#pragma once
typedef struct _TP_WORK *PTP_WORK;
typedef struct _TP_POOL *PTP_POOL;
typedef void *HANDLE;
extern "C" {
HANDLE CreateThread(void *attributes, unsigned long stack,
                    unsigned long (*start)(void *), void *parameter,
                    unsigned long flags, unsigned long *id);
unsigned long _beginthreadex(void *security, unsigned stack,
                             unsigned (*start)(void *), void *arguments,
                             unsigned flags, unsigned *id);
unsigned long WaitForSingleObject(HANDLE, unsigned long);
unsigned long WaitForMultipleObjects(unsigned long count, const HANDLE *,
                                     int all, unsigned long);
int CloseHandle(HANDLE);
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
