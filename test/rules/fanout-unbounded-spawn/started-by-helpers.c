// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Helpers that say whether they have started something, and helpers that wait, or
// only ask.

#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
struct report { const char *file; FILE *pipe; };
static int start(struct report *r)
{
    r->pipe = popen(r->file, "r");
    return r->pipe ? 0 : -1;
}
static int start_anyway(struct report *r)
{
    r->pipe = popen(r->file, "r");
    return r->file[0] == '/' ? 0 : -1;
}
static void collect(struct report *r)
{
    if (!r->pipe)
        return;
    pclose(r->pipe);
    r->pipe = NULL;
}
void collected(struct report *reports, int count)
{
    for (int i = 0; i < count; i++) {
        if (start(&reports[i]) != 0)
            continue;
        collect(&reports[i]);
    }
}
void sometimes_collected(struct report *reports, int count)
{
    for (int i = 0; i < count; i++) {
        if (start_anyway(&reports[i]) != 0)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
            continue;
        collect(&reports[i]);
    }
}
void child(int fd);
static void spawn(int fd)
{
    if (fork() == 0) {
        child(fd);
        _exit(0);
    }
}
static void drain(int *failures)
{
    int status;
    while (waitpid(-1, &status, 0) > 0)
        *failures += status != 0;
}
static void breathe(int *failures) { drain(failures); }
static void reap(int *failures)
{
    int status;
    if (waitpid(-1, &status, 0) > 0)
        *failures += status != 0;
}
static void breathe_once(int *failures) { reap(failures); }
int groups(const int *fds, size_t n)
{
    int failures = 0, started = 0;
    for (size_t i = 0; i < n; i++) {
        spawn(fds[i]);
        if (++started % 10 == 0)
            breathe(&failures);
    }
    return failures;
}
int groups_of_which_one_ends(const int *fds, size_t n)
{
    int failures = 0, started = 0;
    for (size_t i = 0; i < n; i++) {
        spawn(fds[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        if (++started % 10 == 0)
            breathe_once(&failures);
    }
    return failures;
}
static void wait_for_one(int *running)
{
    int flags = 0;
    waitpid(-1, NULL, flags);
    --*running;
}
static void ask_for_one(int *running)
{
    int flags = WNOHANG;
    waitpid(-1, NULL, flags);
    --*running;
}
void six(const int *fds, size_t n)
{
    int running = 0;
    for (size_t i = 0; i < n; i++) {
        if (running >= 6)
            wait_for_one(&running);
        spawn(fds[i]);
        running++;
    }
}
void never_six(const int *fds, size_t n)
{
    int running = 0;
    for (size_t i = 0; i < n; i++) {
        if (running >= 6)
            ask_for_one(&running);
        spawn(fds[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        running++;
    }
}
struct command { unsigned count; const int *fds; char needle[16]; };
static const char *check(const struct command *c)
{
    if (c->needle[0] == '\0')
        return "empty search";
    if (c->count > 50)
        return "too many folders";
    return NULL;
}
static const char *look(const struct command *c)
{
    if (c->needle[0] == '\0')
        return "empty search";
    if (c->count > 50)
        fputs("many folders\n", stderr);
    return NULL;
}
const char *checked(const struct command *c)
{
    const char *refusal = check(c);
    if (refusal)
        return refusal;
    for (unsigned i = 0; i < c->count; i++)
        spawn(c->fds[i]);
    return NULL;
}
const char *looked_at(const struct command *c)
{
    const char *refusal = look(c);
    if (refusal)
        return refusal;
    for (unsigned i = 0; i < c->count; i++)
        spawn(c->fds[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    return NULL;
}
