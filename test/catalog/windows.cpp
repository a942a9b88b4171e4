// REQUIRES: mingw-headers
// Windows against the headers of MinGW, PPL against declarations.
// RUN: %row_check windows %s -- -std=c++17 --target=x86_64-w64-mingw32 \
// RUN:   -isystem /usr/x86_64-w64-mingw32/include -D_WIN32_WINNT=0x0602 -I%stubs/windows
#include <winsock2.h>
#include <windows.h>
#include <process.h>
#include <shellapi.h>
#include <ppl.h>

extern concurrency::task_group Group;                 //= group
extern concurrency::structured_task_group Structured; //= group
extern concurrency::task<void> Task;                  //= handle

void work();
void each(int);

DWORD WINAPI body(void *);
void bodyOld(void *);
unsigned WINAPI bodyEx(void *);
void CALLBACK item(PTP_CALLBACK_INSTANCE, void *);

void threads(HANDLE *all, HANDLE other) {
  all[0] = CreateThread(nullptr, 0, body, nullptr, 0, nullptr);             //= spawn thread
  all[0] = CreateRemoteThread(other, nullptr, 0, body, nullptr, 0, nullptr); //= spawn thread
  _beginthread(bodyOld, 0, nullptr);                                        //= spawn thread
  _beginthreadex(nullptr, 0, bodyEx, nullptr, 0, nullptr);                  //= spawn thread
  WaitForSingleObject(all[0], 1);                                           //= join
  WaitForSingleObjectEx(all[0], 1, 0);                                      //= join
  WaitForMultipleObjects(2, all, 1, 1);                                     //= join
  WaitForMultipleObjectsEx(2, all, 1, 1, 0);                                //= join
  CloseHandle(all[0]);
}

void processes(char *line, wchar_t *wide, PROCESS_INFORMATION *out, STARTUPINFOA *in, STARTUPINFOW *inWide,
               HANDLE user, SHELLEXECUTEINFOA *info, SHELLEXECUTEINFOW *infoWide) {
  CreateProcess(nullptr, line, nullptr, nullptr, 0, 0, nullptr, nullptr, in, out);                //= spawn process
  CreateProcessW(nullptr, wide, nullptr, nullptr, 0, 0, nullptr, nullptr, inWide, out);           //= spawn process
  CreateProcessAsUserA(user, nullptr, line, nullptr, nullptr, 0, 0, nullptr, nullptr, in, out);   //= spawn process
  CreateProcessAsUserW(user, nullptr, wide, nullptr, nullptr, 0, 0, nullptr, nullptr, inWide, out); //= spawn process
  ShellExecuteA(nullptr, "open", "a", nullptr, nullptr, 0);    //= spawn process
  ShellExecuteW(nullptr, L"open", L"a", nullptr, nullptr, 0);  //= spawn process
  ShellExecuteExA(info);                                       //= spawn process
  ShellExecuteExW(infoWide);                                   //= spawn process
  WinExec("a", 0);                                             //= spawn process
  TerminateProcess(out->hProcess, 1);
}

void pool(PTP_WORK queued, PTP_POOL threads) {
  QueueUserWorkItem(body, nullptr, 0);                 //= spawn queued
  TrySubmitThreadpoolCallback(item, nullptr, nullptr); //= spawn queued
  SubmitThreadpoolWork(queued);                        //= spawn queued
  WaitForThreadpoolWorkCallbacks(queued, 0);           //= join
  SetThreadpoolThreadMaximum(threads, 8);              //= configure
  CloseThreadpoolWork(queued);
}

void waiting(CONDITION_VARIABLE *changed, CRITICAL_SECTION *section, SRWLOCK *lock, volatile long *number) {
  HANDLE slots = CreateSemaphoreA(nullptr, 8, 8, nullptr);   //= configure
  slots = CreateSemaphoreW(nullptr, 8, 8, nullptr);          //= configure
  slots = CreateSemaphoreExW(nullptr, 8, 8, nullptr, 0, 0);  //= configure
  ReleaseSemaphore(slots, 1, nullptr);                       //= release
  Sleep(1);                                                  //= wait
  SleepEx(1, 0);                                             //= wait
  SwitchToThread();                                          //= wait
  SleepConditionVariableCS(changed, section, 1);             //= wait
  SleepConditionVariableSRW(changed, lock, 1, 0);            //= wait
  WaitOnAddress(number, nullptr, 4, 1);                      //= wait
  EnterCriticalSection(section);
}

void others(SOCKET socket, HANDLE pipe, HANDLE search, WIN32_FIND_DATAA *found, WIN32_FIND_DATAW *foundWide) {
  WSAConnect(socket, nullptr, 0, nullptr, nullptr, nullptr, nullptr); //= open connection
  WSAAccept(socket, nullptr, nullptr, nullptr, 0);                    //= source events
  connect(socket, nullptr, 0);                                        //= open connection
  accept(socket, nullptr, nullptr);                                   //= source events
  ConnectNamedPipe(pipe, nullptr);                                    //= source events
  FindNextFileA(search, found);                                       //= source input
  FindNextFileW(search, foundWide);                                   //= source input
  GetActiveProcessorCount(ALL_PROCESSOR_GROUPS);                      //= source hardware
  GetMaximumProcessorCount(ALL_PROCESSOR_GROUPS);                     //= source hardware
  OutputDebugStringA("a");                                            //= log
  OutputDebugStringW(L"a");                                           //= log
  closesocket(socket);
}

void ppl(int *begin, int *end) {
  Group.run(work);                                  //= spawn queued
  Group.wait();                                     //= join
  Group.run_and_wait(work);                         //= join
  Structured.run(work);                             //= spawn queued
  Structured.wait();                                //= join
  Task = concurrency::create_task(work);            //= spawn queued
  Task.get();                                       //= join
  Task.wait();                                      //= join
  concurrency::parallel_for(0, 8, each);            //= repeat
  concurrency::parallel_for_each(begin, end, each); //= repeat
}
