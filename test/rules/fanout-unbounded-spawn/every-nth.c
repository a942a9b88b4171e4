// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Waits for all in each round whose number has some bits that are zero.

#include <stddef.h>
#include <sys/wait.h>
#include <unistd.h>
void child(int fd);
static void start(int fd)
{
    if (fork() == 0) {
        child(fd);
        _exit(0);
    }
}
void masked(const int *fds, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i && !(i & 3))
            while (wait(NULL) > 0)
                ;
        start(fds[i]);
    }
}
void divided(const int *fds, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (!(i % 4))
            while (wait(NULL) > 0)
                ;
        start(fds[i]);
    }
}
void high_bit(const int *fds, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (!(i & 0x10000))
            start(fds[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        else
            while (wait(NULL) > 0)
                ;
    }
}
void only_one(const int *fds, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i && !(i & 3))
            wait(NULL);
        start(fds[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
}
