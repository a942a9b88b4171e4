// Declarations of Mozilla's XPCOM (xpcom/threads/nsThreadUtils.h).
#pragma once
struct nsIThread;
struct nsIRunnable;
struct nsACString {
  nsACString(const char *);
};
unsigned NS_NewNamedThread(const nsACString &aName, nsIThread **aResult,
                           nsIRunnable *aEvent = nullptr,
                           unsigned aStackSize = 0);
unsigned NS_NewThread(nsIThread **aResult, nsIRunnable *aEvent = nullptr,
                      unsigned aStackSize = 0);
unsigned NS_DispatchBackgroundTask(nsIRunnable *aEvent,
                                   unsigned aDispatchFlags = 0);
unsigned NS_GetCurrentThread(nsIThread **aResult);
