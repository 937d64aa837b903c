using System.Globalization;

namespace VillesSolidaires.Labels;

/// <summary>Les deux notes d'un critère : celle que la commune se donne, celle de l'instruction.</summary>
public sealed class EvaluationCritere
{
    internal EvaluationCritere(string code)
    {
        Id = Guid.CreateVersion7();
        Code = code;
    }

    private EvaluationCritere()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Code du critère dans le référentiel.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Auto-évaluation, de 0 à <see cref="LabelConsts.NoteMax"/>.</summary>
    public int? NoteAuto { get; private set; }
    public string? Commentaire { get; private set; }
    public int? NoteInstruction { get; private set; }

    /// <summary>Pourquoi l'instruction s'écarte de l'auto-évaluation.</summary>
    public string? MotifEcart { get; private set; }

    /// <summary>Croît à chaque écriture : deux personnes qui enregistrent le même critère se voient.</summary>
    public int Revision { get; private set; }
    public string? ModifieePar { get; private set; }
    public DateTime? ModifieeLe { get; private set; }

    internal void Evaluer(int? note, string? commentaire, Acte acte)
    {
        (NoteAuto, Commentaire) = (note, Textes.OuNul(commentaire, LabelConsts.CommentaireMax, nameof(Commentaire)));
        Noter(acte);
    }

    internal void Instruire(int? note, string? motif, Acte acte)
    {
        var raison = Textes.OuNul(motif, LabelConsts.MotifMax, nameof(MotifEcart));
        if (note is { } donnee && donnee != NoteAuto && raison is null)
        {
            throw new BusinessException(CandidatureErrorCodes.MotifEcartObligatoire)
                .WithData("Auto", NoteAuto?.ToString(CultureInfo.InvariantCulture) ?? "non renseignée").WithData("Note", donnee).SurChamp(nameof(MotifEcart));
        }
        (NoteInstruction, MotifEcart) = (note, raison);
        Noter(acte);
    }

    /// <param name="revision">Révision lue par la personne ; nulle : elle n'avait rien lu.</param>
    internal void ExigerRevision(int? revision)
    {
        if ((revision ?? 0) != Revision)
        {
            throw new BusinessException(CandidatureErrorCodes.CritereModifie)
                .WithData("Par", ModifieePar ?? "une autre personne").WithData("Le", ModifieeLe is { } le ? Formats.Instant(le) : "à l’instant");
        }
    }

    private void Noter(Acte acte)
    {
        Revision++;
        (ModifieePar, ModifieeLe) = (acte.Auteur, acte.Instant);
    }
}
