using VillesSolidaires.Comptes;

namespace VillesSolidaires.Conventions;

/// <summary>Texte figé à un moment de la vie de la convention : envoi en relecture, signature, avenant. Ne change plus.</summary>
public sealed class VersionTexte : IHorsJournal
{
    internal VersionTexte(int numero, string motif, string contenu, Acte acte)
    {
        Id = Guid.CreateVersion7();
        Numero = numero;
        Motif = motif;
        Contenu = contenu;
        Empreinte = ContenuConvention.EmpreinteDe(contenu);
        Le = acte.Instant;
        Par = acte.Auteur;
    }

    private VersionTexte()
    {
    }

    public Guid Id { get; private set; }
    public int Numero { get; private set; }

    /// <summary>« Envoi en relecture », « Mise à la signature », « Avenant n° 1 ».</summary>
    public string Motif { get; private set; } = "";
    public DateTime Le { get; private set; }
    public string Par { get; private set; } = "";

    /// <summary>Forme canonique de <see cref="ContenuConvention"/>.</summary>
    public string Contenu { get; private set; } = "";
    public string Empreinte { get; private set; } = "";

    /// <summary>Relit l'empreinte : faux si le contenu a été touché hors du programme.</summary>
    public bool EstIntacte => Empreinte == ContenuConvention.EmpreinteDe(Contenu);
}
