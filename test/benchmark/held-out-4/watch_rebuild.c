// spawn: pthread_create detached
// loop: events of an inotify buffer inside a read loop
// origin: events of the file system
// limiter: none
// distance: same function
// differs: whether the rebuild runs in a thread
// A: unbounded Y8 | waits: detached
// B: bounded N10 | waits: the rebuild runs in the loop
// witness: runnable
#include "witness.h"
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>
#include <sys/inotify.h>

static void *rebuild(void *arg)
{
    char *name = arg;
    if (strstr(name, ".tmpl"))
        witnessTask();
    free(name);
    return NULL;
}

void watch_templates(int watcher)
{
    char buf[4096] __attribute__((aligned(8)));
    ssize_t len;

    while ((len = read(watcher, buf, sizeof(buf))) > 0) {
        for (char *p = buf; p < buf + len;) {
            const struct inotify_event *ev = (const struct inotify_event *)p;
            p += sizeof(*ev) + ev->len;
            if (ev->mask & IN_IGNORED)
                return;
            if (!ev->len)
                continue;
#ifdef TWIN
            rebuild(strdup(ev->name));
#else
            pthread_t tid;
            if (pthread_create(&tid, NULL, rebuild, strdup(ev->name)) == 0)
                pthread_detach(tid);
#endif
        }
    }
}

int main(int argc, char **argv)
{
    char dir[] = "/tmp/templXXXXXX", path[PATH_MAX];
    size_t n = witnessSize(argc, argv);
    int watcher = inotify_init(), wd;

    if (!mkdtemp(dir))
        abort();
    wd = inotify_add_watch(watcher, dir, IN_CREATE);
    for (size_t i = 0; i < n; i++) {
        snprintf(path, sizeof(path), "%s/page%zu.tmpl", dir, i);
        close(open(path, O_CREAT | O_WRONLY, 0600));
    }
    inotify_rm_watch(watcher, wd);
    for (size_t i = 0; i < n; i++) {
        snprintf(path, sizeof(path), "%s/page%zu.tmpl", dir, i);
        unlink(path);
    }
    rmdir(dir);
    watch_templates(watcher);
    return witnessReport();
}
