namespace VillesSolidaires.Kits;

/// <summary>
/// Validation groupée : pendant qu'un lot s'écrit, les demandes suivantes forment le prochain. Chacune n'est rendue
/// qu'une fois son lot sur disque, et le prix d'une écriture se partage entre toutes celles du lot. L'écriture a son fil : emprunté au pool, il
/// priverait les demandes d'un des leurs pendant chaque synchronisation du disque, et attendrait derrière elles pour prendre le lot suivant.
/// </summary>
public sealed class RegroupementComptes : IDisposable
{
    // Réglés par le banc « telechargements ».
    private const int TailleUtile = 12;
    private const int ToursMax = 4;

    private readonly IEcritureCompteurs _ecriture;
    private readonly Lock _verrou = new();
    private readonly AutoResetEvent _arrivee = new(initialState: false);
    private readonly Thread _fil;
    private volatile Lot? _enAttente;
    private bool _dort;
    private bool _fin;

    public RegroupementComptes(IEcritureCompteurs ecriture)
    {
        _ecriture = ecriture;
        _fil = new Thread(Ecrire) { IsBackground = true, Name = "Comptes" };
        _fil.Start();
    }

    /// <summary>Aboutit quand le compte est durable. Échoue si l'écriture échoue : le fichier ne doit alors pas être servi.</summary>
    public Task CompterAsync(CleCompteur cle, MotifEcart motif)
    {
        Lot lot;
        bool reveiller;
        lock (_verrou)
        {
            ObjectDisposedException.ThrowIf(_fin, this);
            (reveiller, _dort) = (_dort, false);
            lot = _enAttente ??= new Lot();
            lot.Ajouter(cle, motif);
        }
        if (reveiller)
        {
            _arrivee.Set();
        }
        return lot.Ecrit.Task;
    }

    /// <summary>Écrit ce qui attend encore, puis rend le fil.</summary>
    public void Dispose()
    {
        lock (_verrou)
        {
            if (_fin)
            {
                return;
            }
            _fin = true;
        }
        _arrivee.Set();
        _fil.Join();
        _arrivee.Dispose();
    }

    private void Ecrire()
    {
        while (true)
        {
            LaisserRejoindre();
            var (lot, fin) = Prendre();
            if (lot is not null)
            {
                Ecrire(lot);
            }
            else if (fin)
            {
                return;
            }
            else
            {
                _arrivee.WaitOne();
            }
        }
    }

    // Sous charge, un lot de quelques demandes paierait seul sa synchronisation : le fil cède un instant le processeur à celles qui attendent un fil
    // et vont le rejoindre. Au-delà de la taille utile, attendre retiendrait tout le monde. Sans charge, personne n'attend et rien ne s'attarde.
    private void LaisserRejoindre()
    {
        for (var tour = 0; tour < ToursMax && _enAttente is { Demandes: < TailleUtile } && ThreadPool.PendingWorkItemCount > 0; tour++)
        {
            Thread.Yield();
        }
    }

    // Les deux ensemble : rien n'entre plus après la fin, donc un lot nul et la fin vus sous le même verrou disent que tout est écrit.
    private (Lot? Lot, bool Fin) Prendre()
    {
        lock (_verrou)
        {
            var lot = _enAttente;
            _enAttente = null;
            _dort = lot is null;
            return (lot, _fin);
        }
    }

    private void Ecrire(Lot lot)
    {
        try
        {
            _ecriture.AjouterAsync(lot.Comptes, CancellationToken.None).GetAwaiter().GetResult();
            lot.Ecrit.SetResult();
        }
        catch (Exception e)
        {
            // L'échec revient à chaque demande du lot, qui répond une erreur ; le lot suivant a sa chance.
            lot.Ecrit.SetException(e);
        }
    }

    private sealed class Lot
    {
        public LotDeComptes Comptes { get; } = new();

        public int Demandes { get; private set; }

        public TaskCompletionSource Ecrit { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Ajouter(CleCompteur cle, MotifEcart motif)
        {
            Comptes.Compter(cle, motif);
            Demandes++;
        }
    }
}
