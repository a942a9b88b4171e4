// spawn: pthread_create detached
// loop: for over strtok_r
// origin: header of a request
// waits: detached
// distance: same function
// differs: a check of the number of names
// A: unbounded Y7 | limiter: a check of the length of a name
// B: bounded N7 | limiter: more than sixteen names are refused
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

#define MAX_RELAYS 16

struct http_request {
    char *relay_to; /* X-Relay-To: a.example, b.example */
    const char *body;
};

static int count_names(const char *list)
{
    int names = 1;
    for (; *list; list++)
        names += *list == ',';
    return names;
}

static void *relay_main(void *arg)
{
    char *name = arg;
    if (*name)
        witnessTask();
    free(name);
    return NULL;
}

int handle_relay(struct http_request *rq)
{
    char *save;
    int names = count_names(rq->relay_to);

#ifdef TWIN
    if (names > MAX_RELAYS)
        return 400;
#else
    if (strcspn(rq->relay_to, ",") > 255)
        return 400;
#endif
    for (char *name = strtok_r(rq->relay_to, ", ", &save); name; name = strtok_r(NULL, ", ", &save)) {
        pthread_t tid;
        if (pthread_create(&tid, NULL, relay_main, strdup(name)))
            return 503;
        pthread_detach(tid);
    }
    fprintf(stderr, "relayed to %d\n", names);
    return 202;
}

int main(int argc, char **argv)
{
    size_t n = witnessSize(argc, argv);
    struct http_request rq = {calloc(n + 1, 11), "{}"};
    for (size_t i = 0; i < n; i++)
        strcat(rq.relay_to, i ? ",b.example" : "a.example");
    handle_relay(&rq);
    return witnessReport();
}
