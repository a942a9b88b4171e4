// rule: fanout-unbounded-queue
// differs: whether submit waits while the queue is long
// A: reported | six workers, a linked list without a limit, one job per page of the document
// B: silent | submit blocks while 64 jobs wait
#include <pthread.h>
#include <stdlib.h>

#define WORKERS 6
#define MAX_WAITING 64

struct page;
void page_render(struct page *page);

struct job {
    struct page *page;
    struct job *next;
};

static struct {
    pthread_mutex_t lock;
    pthread_cond_t more, less;
    struct job *head, **tail;
    unsigned waiting;
} pool = {.lock = PTHREAD_MUTEX_INITIALIZER,
          .more = PTHREAD_COND_INITIALIZER,
          .less = PTHREAD_COND_INITIALIZER,
          .tail = &pool.head};

static void *worker_main(void *unused)
{
    (void)unused;
    for (;;) {
        pthread_mutex_lock(&pool.lock);
        while (!pool.head)
            pthread_cond_wait(&pool.more, &pool.lock);
        struct job *j = pool.head;
        if (!(pool.head = j->next))
            pool.tail = &pool.head;
        pool.waiting--;
        pthread_cond_signal(&pool.less);
        pthread_mutex_unlock(&pool.lock);
        page_render(j->page);
        free(j);
    }
    return NULL;
}

void pool_start(void)
{
    for (int i = 0; i < WORKERS; i++) {
        pthread_t tid;
        if (pthread_create(&tid, NULL, worker_main, NULL) != 0)
            abort();
        pthread_detach(tid);
    }
}

static void pool_submit(struct page *page)
{
    struct job *j = malloc(sizeof(*j));
    if (!j)
        abort();
    j->page = page;
    j->next = NULL;
    pthread_mutex_lock(&pool.lock);
#ifdef TWIN
    while (pool.waiting >= MAX_WAITING)
        pthread_cond_wait(&pool.less, &pool.lock);
#endif
    *pool.tail = j;
    pool.tail = &j->next;
    pool.waiting++;
    pthread_cond_signal(&pool.more);
    pthread_mutex_unlock(&pool.lock);
}

void document_render(struct page **pages, size_t npages)
{
    for (size_t i = 0; i < npages; i++)
        pool_submit(pages[i]);
}
