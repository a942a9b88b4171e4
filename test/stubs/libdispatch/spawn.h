/* Declarations of libdispatch (swift-corelibs e85f6a0). */
#pragma once
#include <stddef.h>
#include <stdint.h>
typedef struct dispatch_queue_s *dispatch_queue_t;
typedef struct dispatch_group_s *dispatch_group_t;
typedef struct dispatch_semaphore_s *dispatch_semaphore_t;
typedef uint64_t dispatch_time_t;
typedef void (*dispatch_function_t)(void *);
typedef void (^dispatch_block_t)(void);
void dispatch_async(dispatch_queue_t, dispatch_block_t);
void dispatch_async_f(dispatch_queue_t, void *, dispatch_function_t);
void dispatch_barrier_async(dispatch_queue_t, dispatch_block_t);
void dispatch_barrier_async_f(dispatch_queue_t, void *, dispatch_function_t);
intptr_t dispatch_block_wait(dispatch_block_t, dispatch_time_t);
void dispatch_sync(dispatch_queue_t, dispatch_block_t);
void dispatch_group_async(dispatch_group_t, dispatch_queue_t, dispatch_block_t);
void dispatch_group_async_f(dispatch_group_t, dispatch_queue_t, void *,
                            dispatch_function_t);
void dispatch_after(dispatch_time_t, dispatch_queue_t, dispatch_block_t);
void dispatch_apply(size_t, dispatch_queue_t, void (^)(size_t));
void dispatch_apply_f(size_t, dispatch_queue_t, void *,
                      void (*)(void *, size_t));
intptr_t dispatch_group_wait(dispatch_group_t, dispatch_time_t);
dispatch_semaphore_t dispatch_semaphore_create(intptr_t);
intptr_t dispatch_semaphore_wait(dispatch_semaphore_t, dispatch_time_t);
intptr_t dispatch_semaphore_signal(dispatch_semaphore_t);
