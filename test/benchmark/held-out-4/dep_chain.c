// spawn: pthread_create
// loop: recursion to the next element
// origin: list parameter
// waits: pthread_join after the recursion
// distance: recursion
// differs: where the recursion ends
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: a depth of at most 20
// witness: runnable
#include "witness.h"
#include <pthread.h>

#define MAX_DEPTH 20

struct module {
    const char *soname;
    struct module *needs; /* the next module to load, or NULL */
};

static void *relocate(void *arg)
{
    struct module *m = arg;
    if (m->soname)
        witnessTask();
    return NULL;
}

static int load_from(struct module *m, int depth)
{
    pthread_t tid;
    int loaded;

    if (!m)
        return 0;
#ifdef TWIN
    if (depth >= MAX_DEPTH) {
        fprintf(stderr, "%s: chain is too deep\n", m->soname);
        return 0;
    }
#endif
    if (pthread_create(&tid, NULL, relocate, m) != 0)
        return 0;
    loaded = 1 + load_from(m->needs, depth + 1);
    pthread_join(tid, NULL);
    return loaded;
}

int loader_open(struct module *root)
{
    return load_from(root, 0);
}

int main(int argc, char **argv)
{
    struct module *root = NULL;
    for (size_t n = witnessSize(argc, argv); n > 0; n--) {
        struct module *m = malloc(sizeof(*m));
        m->soname = "libplugin.so.1";
        m->needs = root;
        root = m;
    }
    printf("%d modules\n", loader_open(root));
    return witnessReport();
}
