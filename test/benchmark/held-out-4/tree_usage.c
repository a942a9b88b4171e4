// spawn: pthread_create
// loop: recursion over the children of a directory
// origin: tree of the file system
// distance: recursion
// differs: when a child is joined
// A: unbounded Y1 | limiter: none | waits: a second loop over the children
// B: bounded N3 | limiter: pthread_join before the next child | waits: the iteration
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <pthread.h>
#include <string.h>
#include <sys/stat.h>

struct dir {
    char path[512];
    long long bytes;
    pthread_t thread;
    struct dir *children; /* the next one by sibling */
    struct dir *sibling;
};

static void *usage_main(void *arg)
{
    struct dir *d = arg;
    struct dirent *ent;
    struct stat st;
    DIR *dp = opendir(d->path);

    if (!dp)
        return NULL;
    witnessEnter();
    while ((ent = readdir(dp)) != NULL) {
        struct dir *c;
        if (ent->d_name[0] == '.')
            continue;
        c = calloc(1, sizeof(*c));
        snprintf(c->path, sizeof(c->path), "%.250s/%.250s", d->path, ent->d_name);
        if (stat(c->path, &st) != 0 || !S_ISDIR(st.st_mode)) {
            d->bytes += st.st_size;
            free(c);
            continue;
        }
        c->sibling = d->children;
        d->children = c;
        pthread_create(&c->thread, NULL, usage_main, c);
#ifdef TWIN
        pthread_join(c->thread, NULL);
        d->bytes += c->bytes;
#endif
    }
    closedir(dp);
    if (!d->children)
        witnessWork();
#ifndef TWIN
    for (struct dir *c = d->children; c; c = c->sibling) {
        pthread_join(c->thread, NULL);
        d->bytes += c->bytes;
    }
#endif
    witnessLeave();
    return NULL;
}

int main(int argc, char **argv)
{
    char path[64];
    struct dir root = {"/tmp/usageXXXXXX"};
    size_t n = witnessSize(argc, argv);

    if (!mkdtemp(root.path))
        abort();
    for (size_t i = 0; i < n; i++) {
        snprintf(path, sizeof(path), "%.40s/%zu", root.path, i);
        mkdir(path, 0700);
    }
    usage_main(&root);
    for (size_t i = 0; i < n; i++) {
        snprintf(path, sizeof(path), "%.40s/%zu", root.path, i);
        rmdir(path);
    }
    rmdir(root.path);
    return witnessReport();
}
