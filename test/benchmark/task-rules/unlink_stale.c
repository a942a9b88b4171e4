// rule: fanout-blocking-log-in-task
// differs: whether the parent reaps a child before it starts the ninth
// A: reported | a child per entry of the folder, each sends a syslog line when it fails
// B: silent | at most eight children at a time
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

#define MAX_CHILDREN 8

static int drop_tree(int dirfd, const char *name)
{
    struct stat st;

    if (fstatat(dirfd, name, &st, AT_SYMLINK_NOFOLLOW) < 0) {
        syslog(LOG_WARNING, "stat %s: %m", name);
        return 1;
    }
    if (st.st_mtime > time(NULL) - 86400)
        return 0;
    if (unlinkat(dirfd, name, S_ISDIR(st.st_mode) ? AT_REMOVEDIR : 0) < 0) {
        syslog(LOG_WARNING, "cannot remove %s: %m", name);
        return 1;
    }
    return 0;
}

int clean_cache(const char *root)
{
    DIR *d = opendir(root);
    struct dirent *e;
    int running = 0;

    if (!d)
        return -1;
    while ((e = readdir(d))) {
        if (e->d_name[0] == '.')
            continue;
#ifdef TWIN
        while (running >= MAX_CHILDREN)
            if (wait(NULL) > 0)
                running--;
#endif
        switch (fork()) {
        case -1:
            break;
        case 0:
            _exit(drop_tree(dirfd(d), e->d_name));
        default:
            running++;
        }
    }
    while (running > 0 && wait(NULL) > 0)
        running--;
    closedir(d);
    return 0;
}
