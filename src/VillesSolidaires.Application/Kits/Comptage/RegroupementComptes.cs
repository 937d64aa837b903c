namespace VillesSolidaires.Kits;

/// <summary>
/// Validation groupée : pendant qu'un lot s'écrit, les demandes suivantes forment le prochain. Chacune n'est rendue
/// qu'une fois son lot sur disque, et le prix d'une écriture se partage entre toutes celles du lot.
/// </summary>
public sealed class RegroupementComptes(IEcritureCompteurs ecriture)
{
    private readonly Lock _verrou = new();
    private Lot? _enAttente;
    private bool _ecritureEnCours;

    /// <summary>Aboutit quand le compte est durable. Échoue si l'écriture échoue : le fichier ne doit alors pas être servi.</summary>
    public Task CompterAsync(CleCompteur cle, MotifEcart motif)
    {
        Lot lot;
        lock (_verrou)
        {
            lot = _enAttente ??= new Lot();
            lot.Comptes.Compter(cle, motif);
            if (_ecritureEnCours)
            {
                return lot.Ecrit.Task;
            }
            _ecritureEnCours = true;
        }
        _ = Task.Run(EcrireTantQuIlYEnAAsync);
        return lot.Ecrit.Task;
    }

    private async Task EcrireTantQuIlYEnAAsync()
    {
        while (ProchainLot() is { } lot)
        {
            try
            {
                await ecriture.AjouterAsync(lot.Comptes, CancellationToken.None);
                lot.Ecrit.SetResult();
            }
            catch (Exception e)
            {
                // L'échec revient à chaque demande du lot, qui répond une erreur ; le lot suivant a sa chance.
                lot.Ecrit.SetException(e);
            }
        }
    }

    private Lot? ProchainLot()
    {
        lock (_verrou)
        {
            var lot = _enAttente;
            _enAttente = null;
            _ecritureEnCours = lot is not null;
            return lot;
        }
    }

    private sealed class Lot
    {
        public LotDeComptes Comptes { get; } = new();

        public TaskCompletionSource Ecrit { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
